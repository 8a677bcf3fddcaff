// The conversation: what is said goes out once, what comes in stands in order.
import { Studio } from "./camera.js";
import { comfort } from "./comfort.js";
import { make } from "./drawing.js";
import { ghost, letter, mine, plain, spread } from "./letters.js";
import { Refusal, get, newName, persist, post, reachable, upload } from "./wire.js";
import { dress, language, other, say, speak, tag, words } from "./words.js";

const find = (id) => document.getElementById(id);
const log = find("log");
const list = find("messages");
const text = find("text");
const letters = new Map();
const held = [];
let revision = 0;
let inFlight = 0;
let session = { commands: [], notice: "", limit: 0 };
let stream = null;

// ---- what stands in the chat

const hands = { press, view, named };
let atEnd = true;
let reached = 0;
// Only a person scrolling up leaves the end: what grows below does not.
log.addEventListener("scroll", () => {
  if (log.scrollHeight - log.scrollTop - log.clientHeight < 120) atEnd = true;
  else if (log.scrollTop < reached - 1) atEnd = false;
  reached = log.scrollTop;
});
const scrollDown = () => log.scrollTo({ top: log.scrollHeight });
const growing = new ResizeObserver(() => atEnd && scrollDown());
growing.observe(log);
growing.observe(list);

function named(words) {
  if (/^\/start(\s|$)/.test(words)) return say("start");
  return session.commands.find(({ command }) => words === `/${command}`)?.description;
}

function dayOf(message) {
  const day = new Date(message.date * 1000);
  const start = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const ago = Math.round((start(new Date()) - start(day)) / 86400000);
  if (ago === 0 || ago === 1) return say(ago ? "yesterday" : "today");
  return day.toLocaleDateString(tag(), { year: "numeric", month: "long", day: "numeric" });
}

function append(message) {
  const day = dayOf(message);
  if (list.dataset.day !== day) list.append(make("li", { class: "day" }, day));
  list.dataset.day = day;
  list.append(letter(message, hands));
}

function redraw() {
  list.dataset.day = "";
  const ghosts = [...list.querySelectorAll(".ghost")];
  list.replaceChildren();
  for (const id of [...letters.keys()].sort((a, b) => a - b)) append(letters.get(id));
  list.append(...ghosts);
  greet();
}

function greet() {
  find("welcome").hidden = letters.size > 0 || list.querySelector(".ghost") !== null;
}

function take(message, { aloud = true } = {}) {
  const known = letters.get(message.message_id);
  const before = list.querySelector(`[data-id="${message.message_id}"]`);
  if (before && JSON.stringify(known) === JSON.stringify(message)) return;
  const newest = Math.max(0, ...letters.keys());
  letters.set(message.message_id, message);
  if (before) replace(before, letter(message, hands));
  else if (message.message_id < newest) redraw();
  else {
    const ghosts = [...list.querySelectorAll(".ghost")];
    append(message);
    list.append(...ghosts);
  }
  greet();
  if (!mine(message)) {
    idle();
    if (aloud) announce(known ? say("changed", { text: plain(message) }) : `${say("bot")}: ${plain(message)}`);
  }
  if (atEnd || mine(message)) scrollDown();
}

// Where the focus was inside a message, it stays there when the message changes.
function replace(before, after) {
  const buttons = [...before.querySelectorAll("button, a")];
  const place = buttons.indexOf(document.activeElement);
  const ownVideo = before.querySelector(".note video");
  before.replaceWith(after);
  after.classList.add("changed");
  if (place >= 0) (after.querySelectorAll("button, a")[place] ?? after.querySelector("button, a") ?? text).focus();
  if (ownVideo) ownVideo.pause();
}

function announce(words) {
  find("news").textContent = "";
  requestAnimationFrame(() => (find("news").textContent = words));
}

function toast(words) {
  const it = find("toast");
  it.textContent = words;
  it.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => (it.hidden = true), 3000 + 120 * words.length);
}

function tell(words, field) {
  const dialog = find("alert");
  find("alert-text").textContent = words;
  find("alert-field").hidden = !field;
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => done(find("alert-field").querySelector("input").value), { once: true }));
}
find("alert-close").onclick = () => find("alert").close();

function view(picture) {
  const dialog = find("viewer");
  dialog.querySelector("img").src = picture.src;
  dialog.querySelector("img").alt = picture.alt;
  dialog.showModal();
}
find("viewer").onclick = () => find("viewer").close();

// ---- what the bot is doing

const DOING = { upload_photo: "doingPhoto", upload_document: "doingFile", record_voice: "doingVoice", upload_voice: "doingVoice" };

function busy(action) {
  find("busy").hidden = false;
  find("busy").querySelector(".what").textContent = say(DOING[action] ?? (action.includes("video") ? "doingVideo" : "doing"));
  clearTimeout(busy.timer);
  busy.timer = setTimeout(idle, 6000);
  if (atEnd) scrollDown();
}

const idle = () => (find("busy").hidden = true);

// ---- saying something

const reasons = { "too-big": "tooBig", "too-long": "tooBig", full: "full", gone: "gone" };
const reason = (error) => say(reasons[error.problem] ?? "slower");

// While something of ours is on its way, its echo on the stream waits, so that it is never seen twice.
async function deliver(work) {
  inFlight += 1;
  try {
    return await work();
  } finally {
    inFlight -= 1;
    if (!inFlight) while (held.length) take(held.shift());
  }
}

let turn = Promise.resolve();

function sayIt(words, path = "say", body = { text: words }) {
  const client = newName();
  const { it, status } = ghost(named(words) ?? words, say("sending"));
  list.append(it);
  greet();
  scrollDown();
  remember(client, words, path, body);
  turn = turn.then(() => go(client, it, status, path, body, words));
  return turn;
}

function go(client, it, status, path, body, words) {
  return deliver(async () => {
    try {
      const waits = () => (status.textContent = say("waiting"));
      const { message } = await persist(() => post(path, { ...body, client }), { renew: arrive, waits });
      it.remove();
      forget(client);
      take(message);
    } catch (error) {
      forget(client);
      status.textContent = `${say("unsent")}: ${reason(error)} `;
      status.append(make("button", { type: "button", onclick: () => (it.remove(), sayIt(words, path, body)) }, say("resend")));
    }
  });
}

// What was written but not yet heard outlives a reload of this tab.
const unsaid = () => JSON.parse(sessionStorage.getItem("unsaid") ?? "{}");
const remember = (client, ...what) => sessionStorage.setItem("unsaid", JSON.stringify({ ...unsaid(), [client]: what }));

function forget(client) {
  const { [client]: _, ...rest } = unsaid();
  sessionStorage.setItem("unsaid", JSON.stringify(rest));
}

function sayTheUnsaid() {
  for (const [client, [words, path, body]] of Object.entries(unsaid())) {
    const { it, status } = ghost(words, say("sending"));
    list.append(it);
    turn = turn.then(() => go(client, it, status, path, body, words));
  }
}

async function press(message, button, element) {
  if (element.getAttribute("aria-busy") === "true") return;
  element.setAttribute("aria-busy", "true");
  const client = newName();
  try {
    await persist(() => post("press", { client, message_id: message.message_id, data: button.callback_data }), { renew: arrive, waits: () => {} });
  } catch (error) {
    toast(reason(error));
  }
  setTimeout(() => element.removeAttribute("aria-busy"), 4000);
}

function sendFile(kind, file, told, progress) {
  const client = newName();
  return deliver(async () => {
    if (file.size > session.limit) throw new Refusal(413, "too-big");
    let tries = 0;
    const attempt = () => upload({ kind, client, ...told }, file, progress);
    const waits = (error) => {
      tries += 1;
      if (tries > 4) throw error;
    };
    const { message } = await persist(attempt, { renew: arrive, waits });
    take(message);
  });
}

async function sendPicked(kind, input) {
  const [file] = input.files;
  input.value = "";
  if (!file) return;
  const { it, status } = ghost(file.name, say("sending"));
  list.append(it);
  greet();
  scrollDown();
  const share = (part) => (status.textContent = `${say("sending")} ${Math.round(part * 100)}%`);
  try {
    await sendFile(kind, file, { name: file.name }, share);
    it.remove();
  } catch (error) {
    it.remove();
    tell(reason(error));
  }
}

// ---- keyboards, commands, panel

function setKeyboard(markup) {
  const board = find("keyboard");
  const rows = markup?.keyboard ?? [];
  board.hidden = !rows.length;
  text.placeholder = markup?.input_field_placeholder ?? say("write");
  board.replaceChildren(
    ...rows.map((row) => make("div", { class: `row ${spread(row) ? "" : "stacked"}` }, ...row.map((button) => make("button", { class: `press ${button.style ?? ""}`, type: "button", onclick: () => key(button, markup) }, button.text)))),
  );
  if (markup?.force_reply) text.focus();
  if (atEnd) scrollDown();
}

async function key(button, markup) {
  if (markup.one_time_keyboard) find("keyboard").hidden = true;
  if (button.request_location) {
    // A page that did not come over https has no geolocation at all.
    if (!navigator.geolocation) return toast(say("noPlace"));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => sayIt(button.text, "place", { latitude: coords.latitude, longitude: coords.longitude }),
      () => toast(say("noPlace")),
    );
  } else if (button.request_contact) {
    const number = await tell(say("yourNumber"), true);
    if (number.trim()) sayIt(number, "contact", { phone_number: number });
  } else sayIt(button.text);
}

const wide = matchMedia("(min-width: 64rem)");

function panel(open) {
  document.body.classList.toggle("panel-open", open);
  find("veil").hidden = !open;
  find("menu").setAttribute("aria-expanded", open);
  find("panel").inert = !open && !wide.matches;
  find("chat").inert = open && !wide.matches;
  if (open) find("close-panel").focus();
}

function showCommands() {
  const items = session.commands.map(({ command, description }) =>
    make("li", {}, make("button", { type: "button", onclick: () => (panel(false), sayIt(`/${command}`)) }, make("b", {}, description))),
  );
  find("commands").querySelector("ul").replaceChildren(...items);
  find("commands").hidden = !items.length;
}

function showNotice() {
  const [first, ...rest] = session.notice.split("\n").filter(Boolean);
  find("notice").hidden = !first;
  if (!first) return;
  const more = rest.map((line) => make("p", { dir: "auto" }, line));
  find("notice").replaceChildren(rest.length ? make("details", {}, make("summary", {}, first), ...more) : make("p", {}, first));
}

// ---- the line to the server

async function arrive() {
  session = await post("session", { language });
  showCommands();
  showNotice();
}

function connected(yes) {
  clearTimeout(connected.timer);
  find("state").textContent = say(yes ? "online" : "connecting");
  document.body.classList.toggle("away", !yes);
  if (yes) {
    find("lost").hidden = true;
    reachable();
  } else connected.timer = setTimeout(() => (find("lost").hidden = false), 1200);
}

function listen() {
  stream?.close();
  stream = new EventSource(`events?after=${revision}`);
  const on = (name, act) =>
    stream.addEventListener(name, (event) => {
      revision = Math.max(revision, Number(event.lastEventId) || 0);
      act(JSON.parse(event.data));
    });
  stream.onopen = () => connected(true);
  stream.onerror = () => {
    connected(false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => arrive().catch(() => {}).then(listen), 2000);
  };
  on("message", (message) => (inFlight && mine(message) && !letters.has(message.message_id) ? held.push(message) : take(message)));
  on("deleted", ({ message_id }) => {
    letters.delete(message_id);
    redraw();
  });
  on("keyboard", setKeyboard);
  on("action", ({ action }) => busy(action));
  on("answer", ({ text: words, alert }) => {
    for (const it of list.querySelectorAll("[aria-busy]")) it.removeAttribute("aria-busy");
    if (words) alert ? tell(words) : toast(words);
  });
}

async function older() {
  const oldest = Math.min(...letters.keys());
  const { messages, more } = await get(`history?before=${oldest}`);
  const height = log.scrollHeight;
  for (const message of messages) letters.set(message.message_id, message);
  redraw();
  find("earlier").hidden = !more;
  log.scrollTop += log.scrollHeight - height;
}

async function open() {
  connected(false);
  await persist(arrive, { renew: arrive, waits: () => {} });
  const past = await persist(() => get("history"), { renew: arrive, waits: () => {} });
  revision = past.revision;
  for (const message of past.messages) letters.set(message.message_id, message);
  find("earlier").hidden = !past.more;
  redraw();
  setKeyboard(past.keyboard);
  sayTheUnsaid();
  listen();
  scrollDown();
  sayTheLink();
}

// A link of ours carries a word for the bot: it is said once, and taken out of the address.
function sayTheLink() {
  const word = new URLSearchParams(location.search).get("start");
  if (!word) return;
  history.replaceState(null, "", location.pathname);
  if (/^[\w-]{1,64}$/.test(word)) sayIt(`/start ${word}`);
}

// ---- wiring

function inLanguage(next) {
  speak(next);
  dressed();
  redraw();
  arrive().catch(() => {});
}

function dressed() {
  const { short, switchTo, tag: its } = words(other());
  find("language-quick").textContent = short;
  find("language-quick").setAttribute("aria-label", switchTo);
  find("language-quick").lang = its;
  find("panel").setAttribute("aria-label", say("menu"));
  find("state").textContent = say(stream?.readyState === EventSource.OPEN ? "online" : "connecting");
  for (const it of document.querySelectorAll("[data-language]")) it.setAttribute("aria-pressed", it.dataset.language === language);
}

const studio = new Studio({
  send: (blob, told, progress) => sendFile("video_note", blob, told, progress),
  pick: () => find("video-file").click(),
});

find("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const words = text.value.trim();
  if (!words) return;
  text.value = "";
  grow();
  sayIt(words);
});
text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  find("composer").requestSubmit();
});
function grow() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight + 2, innerHeight / 3)}px`;
  find("send").disabled = !text.value.trim();
}
text.addEventListener("input", grow);
find("start").onclick = () => (sayIt("/start"), log.focus({ preventScroll: true }));
find("record").onclick = () => studio.open();
find("photo").onclick = () => find("photo-file").click();
find("photo-file").onchange = () => sendPicked("photo", find("photo-file"));
find("video-file").onchange = () => sendPicked("video", find("video-file"));
find("earlier").onclick = () => older();
find("menu").onclick = () => panel(!document.body.classList.contains("panel-open"));
find("close-panel").onclick = () => (panel(false), find("menu").focus());
find("veil").onclick = () => panel(false);
document.addEventListener("keydown", (event) => event.key === "Escape" && document.body.classList.contains("panel-open") && (panel(false), find("menu").focus()));
wide.addEventListener("change", () => panel(false));
find("language-quick").onclick = () => inLanguage(other());
for (const it of document.querySelectorAll("[data-language]")) it.onclick = () => inLanguage(it.dataset.language);

comfort();
dress(document);
dressed();
panel(false);
open();
