// How one message looks.
import { icon, make, worded } from "./drawing.js";
import { say, tag } from "./words.js";

const WIDE = 26;
const address = (file) => `files/${encodeURIComponent(file.file_id)}`;

export const mine = (message) => !message.from.is_bot;
export const plain = (message) => message.text ?? message.caption ?? message.venue?.title ?? kindOf(message);

function kindOf(message) {
  if (message.photo) return say("aPhoto");
  if (message.video_note || message.video) return say("videoNote");
  if (message.animation) return say("aDrawing");
  if (message.voice) return say("aVoice");
  if (message.location) return say("map");
  return message.document?.file_name ?? message.contact?.phone_number ?? "";
}

export function letter(message, hands) {
  const parts = [
    message.forward_origin && make("p", { class: "origin" }, say("forwarded")),
    message.reply_to_message && quote(message.reply_to_message),
    shown(message, hands),
    message.text && make("div", { class: "text" }, said(message, hands)),
    message.caption && make("div", { class: "text" }, worded(message.caption, message.caption_entities)),
  ].filter(Boolean);
  const who = mine(message) ? say("you") : say("bot");
  const bubble = make("div", { class: `bubble ${bare(message) ? "bare" : ""}` }, ...parts, meta(message));
  return make(
    "li",
    { class: `letter ${mine(message) ? "mine" : "bot"}`, "data-id": message.message_id },
    make("article", { "aria-label": who }, bubble, buttons(message, hands)),
  );
}

export function ghost(text, state) {
  const status = make("p", { class: "meta" }, state);
  const it = make("li", { class: "letter mine ghost" }, make("article", {}, make("div", { class: "bubble" }, make("div", { class: "text" }, text), status)));
  return { it, status };
}

// A command looks like the name it has in the menu.
const said = (message, hands) => (mine(message) ? hands.named(message.text) : null) ?? worded(message.text, message.entities);

const bare = (message) => (message.video_note || (message.photo && !message.caption)) && !message.text;

function meta(message) {
  const time = new Date(message.date * 1000);
  const clock = time.toLocaleTimeString(tag(), { hour: "2-digit", minute: "2-digit", hour12: false });
  return make("p", { class: "meta" }, make("time", { datetime: time.toISOString() }, clock), message.edit_date ? ` · ${say("edited")}` : "");
}

function quote(message) {
  return make("blockquote", { class: "quote", "aria-label": say("quoted") }, plain(message).slice(0, 120));
}

function shown(message, hands) {
  if (message.photo) return photo(message, hands);
  if (message.video_note) return note(message.video_note);
  if (message.animation) return moving(message.animation);
  if (message.video) return make("video", { src: address(message.video), controls: true, preload: "metadata", playsinline: true });
  const sound = message.voice ?? message.audio;
  if (sound) return make("audio", { src: address(sound), controls: true, preload: "metadata", "aria-label": sound.title ?? say("play") });
  if (message.document) return paper(message.document);
  if (message.contact) return make("p", { class: "fact" }, icon("phone"), make("span", {}, message.contact.phone_number));
  if (message.location) return place(message);
  return null;
}

function photo(message, hands) {
  const file = message.photo.at(-1);
  const size = file.width && file.height ? { width: file.width, height: file.height } : {};
  const picture = make("img", { src: address(file), alt: message.caption ?? say("aPhoto"), ...size });
  return make("button", { class: "photo", type: "button", "aria-label": say("openPhoto"), onclick: () => hands.view(picture) }, picture);
}

// Over and over without a sound; who prefers stillness starts it themselves.
const still = matchMedia("(prefers-reduced-motion: reduce)");

function moving(file) {
  const video = make("video", { src: address(file), class: "moving", controls: still.matches, loop: true, playsinline: true, "aria-label": say("aDrawing") });
  video.muted = true;
  video.autoplay = !still.matches;
  return video;
}

function note(file) {
  const video = make("video", { src: address(file), preload: "metadata", playsinline: true });
  const button = make("button", { class: "note", type: "button" }, video, icon("play"));
  const name = () => button.setAttribute("aria-label", `${say("videoNote")}, ${say("seconds", { n: file.duration })}. ${say(video.paused ? "play" : "pause")}`);
  button.addEventListener("click", () => (video.paused ? video.play() : video.pause()));
  for (const event of ["play", "pause", "ended"]) {
    video.addEventListener(event, () => {
      button.classList.toggle("playing", !video.paused);
      name();
    });
  }
  name();
  return button;
}

function paper(file) {
  const size = new Intl.NumberFormat(tag(), { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 }).format(Math.max(1, file.file_size / 1024));
  const title = file.file_name ?? say("download");
  return make("a", { class: "paper", href: address(file), download: file.file_name ?? true }, icon("file"), make("span", {}, make("b", {}, title), make("small", {}, `${say("download")} · ${size}`)));
}

function place(message) {
  const { latitude, longitude } = message.location;
  const lines = message.venue ? [make("b", {}, message.venue.title), make("span", {}, message.venue.address)] : [make("b", {}, say("map")), make("span", {}, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`)];
  return make("p", { class: "fact" }, icon("place"), make("span", {}, ...lines));
}

function buttons(message, hands) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return null;
  const drawn = rows.map((row) => make("div", { class: `row ${spread(row) ? "" : "stacked"}` }, ...row.map((button) => pressable(button, message, hands))));
  return make("div", { class: "buttons", role: "group" }, ...drawn);
}

export function spread(row) {
  const width = (text) => [...text].reduce((sum, sign) => sum + (sign.codePointAt(0) > 0x2e80 ? 2 : 1), 0);
  return row.length > 1 && row.reduce((sum, button) => sum + width(button.text) + 4, 0) <= WIDE;
}

function pressable(button, message, hands) {
  const style = button.style ?? "";
  const target = button.url ?? button.web_app?.url;
  if (target) return make("a", { class: `press ${style}`, href: target, target: "_blank", rel: "noopener noreferrer" }, button.text);
  if (button.copy_text) return make("button", { class: `press ${style}`, type: "button", onclick: () => navigator.clipboard?.writeText(button.copy_text.text) }, button.text);
  return make("button", { class: `press ${style}`, type: "button", onclick: (event) => hands.press(message, button, event.currentTarget) }, button.text);
}
