// Which language the page speaks, and the words for it.
import ar from "./words.ar.js";
import en from "./words.en.js";
import es from "./words.es.js";
import hi from "./words.hi.js";
import portuguese from "./words.pt-br.js";
import ru from "./words.ru.js";
import zh from "./words.zh-hans.js";
import traditional from "./words.zh-hant.js";

const LANGUAGES = { "zh-hans": zh, "zh-hant": traditional, en, es, "pt-br": portuguese, hi, ru, ar };
const FROM_THE_RIGHT = ["ar"];
const remembered = localStorage.getItem("language");
let before = "zh-hans";

export let language = remembered in LANGUAGES ? remembered : guessed();

// What the browser asks for first; a Chinese of Taiwan, Hong Kong or Macau is a traditional one.
function guessed() {
  for (const tag of navigator.languages.map((it) => it.toLowerCase())) {
    if (/^zh-(hant|tw|hk|mo)\b/.test(tag)) return "zh-hant";
    const found = Object.keys(LANGUAGES).find((code) => code.split("-")[0] === tag.split("-")[0]);
    if (found) return found;
  }
  return navigator.languages.length ? "en" : "zh-hans";
}

// The other language of the one button that is always in view: English, and back.
export const other = () => (language === "en" ? before : "en");
export const words = (code) => LANGUAGES[code];

export function say(key, values = {}) {
  return LANGUAGES[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

export const tag = () => LANGUAGES[language].tag;

export function speak(next) {
  if (language !== "en") before = language;
  language = next;
  localStorage.setItem("language", next);
  dress(document);
}

// Puts the words where index.html asks for them.
export function dress(root) {
  document.documentElement.lang = tag();
  document.documentElement.dir = FROM_THE_RIGHT.includes(language) ? "rtl" : "ltr";
  document.title = say("name");
  for (const it of root.querySelectorAll("[data-word]")) it.textContent = say(it.dataset.word);
  for (const it of root.querySelectorAll("[data-label]")) it.setAttribute("aria-label", say(it.dataset.label));
  for (const it of root.querySelectorAll("[data-placeholder]")) it.placeholder = say(it.dataset.placeholder);
}
