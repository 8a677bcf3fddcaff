// How large the letters are and how light the page is, remembered on this device.
const SIZES = 6;
const root = document.documentElement;

function resize(step) {
  const size = Math.min(SIZES - 1, Math.max(0, Number(root.dataset.size) + step));
  root.dataset.size = size;
  localStorage.setItem("size", size);
  for (const button of document.querySelectorAll("#larger, #larger-quick")) button.disabled = size === SIZES - 1;
  document.querySelector("#smaller").disabled = size === 0;
}

function paint(theme) {
  if (theme) {
    root.dataset.theme = theme;
    localStorage.setItem("theme", theme);
  }
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = root.dataset.theme ?? (dark ? "dark" : "light");
  for (const it of document.querySelectorAll("[data-theme-choice]")) it.setAttribute("aria-pressed", it.dataset.themeChoice === now);
}

export function comfort() {
  root.dataset.size = 0;
  resize(Number(localStorage.getItem("size") ?? 0));
  paint(localStorage.getItem("theme"));
  document.querySelector("#smaller").onclick = () => resize(-1);
  for (const it of document.querySelectorAll("#larger, #larger-quick")) it.onclick = () => resize(1);
  for (const it of document.querySelectorAll("[data-theme-choice]")) it.onclick = () => paint(it.dataset.themeChoice);
}
