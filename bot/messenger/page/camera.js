// Recording a round video: look, count down, record, look at it, send it or do it again.
import { make } from "./drawing.js";
import { say } from "./words.js";

const KINDS = [
  "video/mp4;codecs=avc1.42E01E,mp4a.40.2",
  "video/mp4;codecs=avc1.42E01E,opus",
  "video/mp4;codecs=avc1.42E01E",
  "video/webm;codecs=vp9",
  "video/webm;codecs=vp8",
  "video/webm",
];
const SHORTEST = 2000;
const LONGEST = 59000;
const SIDE = 480;

const find = (id) => document.getElementById(id);
const later = (ms) => new Promise((done) => setTimeout(done, ms));

export class Studio {
  #dialog = find("studio");
  #live = find("live");
  #take = find("take");
  #stream = null;
  #recorder = null;
  #attempt = 0;
  #send;
  #pick;

  // `send(blob, told, progress)` delivers a clip; `pick()` opens the device's own camera or files.
  constructor({ send, pick }) {
    this.#send = send;
    this.#pick = pick;
    this.#dialog.addEventListener("close", () => this.#leave());
    document.addEventListener("visibilitychange", () => document.hidden && this.#recorder && this.#dialog.close());
  }

  async open() {
    this.#dialog.showModal();
    await this.#look();
  }

  async #look() {
    const attempt = (this.#attempt += 1);
    this.#stage("asking", say("studio"), say("asking"), [["cancel", () => this.#dialog.close()]]);
    if (!window.isSecureContext || !navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) return this.#without("insecure");
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: "user", width: { ideal: SIDE }, height: { ideal: SIDE }, aspectRatio: { ideal: 1 }, frameRate: { ideal: 30 } },
        audio: false,
      });
      if (attempt !== this.#attempt || !this.#dialog.open) return stream.getTracks().forEach((track) => track.stop());
      this.#stream = stream;
    } catch (error) {
      return attempt === this.#attempt && this.#without({ NotFoundError: "missing", OverconstrainedError: "missing", NotReadableError: "taken" }[error.name] ?? "denied");
    }
    this.#live.srcObject = this.#stream;
    await this.#live.play().catch(() => {});
    this.#stage("ready", say("studio"), say("ready"), [
      ["begin", () => this.#countdown(attempt), "primary record"],
      ["cancel", () => this.#dialog.close()],
    ]);
  }

  async #countdown(attempt) {
    this.#stage("counting", say("studio"), say("getReady"), [["cancel", () => this.#dialog.close()]]);
    for (const left of [3, 2, 1]) {
      find("count").textContent = left;
      await later(1000);
      if (attempt !== this.#attempt || !this.#dialog.open) return;
    }
    find("count").textContent = "";
    this.#record(attempt);
  }

  #record(attempt) {
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    const recorder = new MediaRecorder(this.#stream, { mimeType, videoBitsPerSecond: 1_500_000 });
    const pieces = [];
    const began = performance.now();
    const stop = () => recorder.state !== "inactive" && recorder.stop();
    recorder.ondataavailable = (event) => event.data.size && pieces.push(event.data);
    recorder.onstop = () => {
      clearInterval(ticking);
      this.#recorder = null;
      if (attempt === this.#attempt && this.#dialog.open) this.#check(new Blob(pieces, { type: recorder.mimeType }), (performance.now() - began) / 1000);
    };
    this.#stream.getVideoTracks()[0].addEventListener("ended", stop);
    this.#recorder = recorder;
    // an mp4 without pieces may come out unfinished on some phones; webm is better in one
    if (mimeType?.startsWith("video/mp4")) recorder.start(1000);
    else recorder.start();
    this.#stage("recording", say("recording"), say("recordingHint"), [["stop", stop, "primary record"]]);
    const button = this.#dialog.querySelector(".choices button");
    button.disabled = true;
    button.textContent = say("tooShort");
    const ticking = setInterval(() => {
      const passed = performance.now() - began;
      find("elapsed").style.strokeDashoffset = 100 - (100 * passed) / LONGEST;
      find("clock").textContent = `0:${String(Math.floor(passed / 1000)).padStart(2, "0")}`;
      if (passed >= SHORTEST && button.disabled) {
        button.disabled = false;
        button.textContent = say("stop");
        button.focus();
      }
      if (passed >= LONGEST) stop();
    }, 100);
  }

  #check(blob, seconds) {
    const track = this.#stream?.getVideoTracks()[0];
    const length = track?.getSettings().height ?? SIDE;
    this.#release();
    this.#forget();
    this.#take.src = URL.createObjectURL(blob);
    this.#take.muted = true;
    this.#take.loop = true;
    this.#take.play().catch(() => {});
    const told = { seconds: Math.round(seconds), length: Math.round(length) };
    this.#stage("checking", say("check"), say("checkHint"), [
      ["send", () => this.#deliver(blob, told), "primary"],
      ["again", () => this.#look()],
    ]);
  }

  async #deliver(blob, told) {
    const bar = find("progress");
    this.#stage("sending", say("uploading"), "", []);
    bar.value = 0;
    try {
      await this.#send(blob, told, (share) => (bar.value = share));
      this.#dialog.close();
    } catch (error) {
      this.#stage("checking", say("unsent"), this.#reason(error), [
        ["resend", () => this.#deliver(blob, told), "primary"],
        ["again", () => this.#look()],
        ["cancel", () => this.#dialog.close()],
      ]);
    }
  }

  #reason(error) {
    return { "too-big": say("tooBig"), full: say("full") }[error.problem] ?? say("slower");
  }

  #without(reason) {
    const choices = [
      ["fromFile", () => (this.#dialog.close(), this.#pick()), "primary"],
      ["cancel", () => this.#dialog.close()],
    ];
    if (reason !== "insecure") choices.splice(1, 0, ["tryAgain", () => this.#look()]);
    this.#stage("without", say("studio"), say(reason), choices);
  }

  #stage(name, title, hint, choices) {
    this.#dialog.dataset.stage = name;
    find("studio-title").textContent = title;
    find("studio-hint").textContent = hint;
    find("count").textContent = "";
    find("take").hidden = !["checking", "sending"].includes(name);
    find("live").hidden = !["ready", "counting", "recording"].includes(name);
    find("progress").hidden = name !== "sending";
    if (name !== "recording") find("elapsed").style.strokeDashoffset = 100;
    if (name !== "recording") find("clock").textContent = "";
    const buttons = choices.map(([word, act, look]) => make("button", { type: "button", class: look ?? "", onclick: act }, say(word)));
    this.#dialog.querySelector(".choices").replaceChildren(...buttons);
    (buttons[0] ?? find("studio-title")).focus();
  }

  #leave() {
    this.#attempt += 1;
    if (this.#recorder && this.#recorder.state !== "inactive") this.#recorder.stop();
    this.#recorder = null;
    this.#release();
    this.#forget();
  }

  #release() {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
    this.#live.srcObject = null;
  }

  #forget() {
    if (this.#take.src) URL.revokeObjectURL(this.#take.src);
    this.#take.removeAttribute("src");
    this.#take.load();
  }
}
