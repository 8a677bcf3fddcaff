// Small makers of page elements: text always goes in as text.
export function make(name, attributes = {}, ...children) {
  const it = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) it.addEventListener(key.slice(2), value);
    else if (value === true) it.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) it.setAttribute(key, value);
  }
  it.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return it;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

// Bot API entities count in UTF-16 units, as JavaScript's strings do.
export function worded(text, entities = []) {
  const fragment = document.createDocumentFragment();
  fragment.append(...between(text, [...entities], 0, text.length));
  return fragment;
}

function between(text, entities, start, stop) {
  const nodes = [];
  let at = start;
  while (entities.length && entities[0].offset < stop) {
    const entity = entities.shift();
    const end = Math.min(entity.offset + entity.length, stop);
    if (entity.offset < at || end <= entity.offset) continue;
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    nodes.push(...marked(entity, between(text, entities, entity.offset, end)));
    at = end;
  }
  if (at < stop) nodes.push(text.slice(at, stop));
  return nodes;
}

function marked(entity, inner) {
  if (TAGS[entity.type]) return [make(TAGS[entity.type], {}, ...inner)];
  if (entity.type === "spoiler") return [spoiler(inner)];
  if (entity.type === "text_link") return link(entity.url, inner);
  return inner;
}

function spoiler(inner) {
  const it = make("span", { class: "spoiler", role: "button", tabindex: "0", "aria-expanded": "false" }, ...inner);
  const show = () => it.setAttribute("aria-expanded", "true");
  it.addEventListener("click", show);
  it.addEventListener("keydown", (event) => (event.key === "Enter" || event.key === " ") && show());
  return it;
}

// Only this site is linked; any other address is shown in full, to be read before it is trusted.
function link(address, inner) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && url.origin === location.origin) return [make("a", { href: url.href }, ...inner)];
  return [...inner, ` (${address})`];
}
