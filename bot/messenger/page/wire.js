// The way to the server: one request at a time, each with its own name, repeated until it is answered.
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem);
    this.status = status;
    this.problem = problem;
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const ONLINE = new EventTarget();

// A connection that has come back ends every waiting at once.
export const reachable = () => ONLINE.dispatchEvent(new Event("reachable"));

function backoff(attempt) {
  const back = new Promise((done) => ONLINE.addEventListener("reachable", done, { once: true }));
  return Promise.race([back, pause(Math.min(10000, 700 * 2 ** attempt))]);
}

export async function post(path, body) {
  const response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  return checked(response.status, await response.json().catch(() => ({})));
}

export async function get(path) {
  const response = await fetch(path);
  return checked(response.status, await response.json().catch(() => ({})));
}

function checked(status, answer) {
  if (status >= 400) throw new Refusal(status, answer.problem ?? "unreadable");
  return answer;
}

const lasting = (error) => error instanceof Refusal && error.status < 500 && error.status !== 429 && error.status !== 401;

// Says it until it is heard; the client id makes a repetition harmless. `renew` fetches a new session where it is needed.
export async function persist(attempt, { renew, waits }) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (lasting(error) || (error instanceof Refusal && error.status === 507)) throw error;
      waits(error);
      await backoff(tries);
      if (error instanceof Refusal && error.status === 401) await renew().catch(() => {});
    }
  }
}

export function upload(told, blob, progress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", `send?${new URLSearchParams(told)}`);
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = () => failed(new TypeError("network"));
    request.onload = () => (request.status < 400 ? done(request.response) : failed(new Refusal(request.status, request.response?.problem ?? "unreadable")));
    request.send(blob);
  });
}

export const newName = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
