// Which language the page speaks, and the words for it.
import en from "./words.en.js";
import zh from "./words.zh-hans.js";

const LANGUAGES = { "zh-hans": zh, en };
const remembered = localStorage.getItem("language");

export let language =
  remembered in LANGUAGES ? remembered : navigator.languages.some((tag) => /^zh\b/i.test(tag)) || !navigator.languages.length ? "zh-hans" : "en";

export function say(key, values = {}) {
  return LANGUAGES[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

export const tag = () => LANGUAGES[language].tag;

export function speak(next) {
  language = next;
  localStorage.setItem("language", next);
  dress(document);
}

// Puts the words where index.html asks for them.
export function dress(root) {
  document.documentElement.lang = tag();
  document.title = say("name");
  for (const it of root.querySelectorAll("[data-word]")) it.textContent = say(it.dataset.word);
  for (const it of root.querySelectorAll("[data-label]")) it.setAttribute("aria-label", say(it.dataset.label));
  for (const it of root.querySelectorAll("[data-placeholder]")) it.placeholder = say(it.dataset.placeholder);
}
