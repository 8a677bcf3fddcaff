"""A page on which anybody sees whether a receipt is ours: without scripts, cookies or the register."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from html import escape
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from bot.middlewares import Allowance
from locales import Language, Say, Texts, guess, languages
from records.errors import TokenForged
from records.seal import Ed25519Seal, verify

LONGEST = 4000
STYLE = (
    "body{font:1.25rem/1.6 sans-serif;max-width:34rem;margin:0 auto;padding:1.5rem;color:#1b1b1b;background:#fff}"
    "h1{font-size:1.6rem}dt{color:#595959}dd{margin:0 0 .8rem;font-weight:bold}"
    "textarea{width:100%;height:7rem;font:1rem monospace;box-sizing:border-box}"
    "button{font-size:1.25rem;padding:.6rem 1.6rem;margin:.6rem 0}"
    "nav{margin-top:2.5rem}nav a{margin-inline-end:1rem;display:inline-block}"
)
POLICY = b64encode(sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{POLICY}'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True)
class ReceiptPage:
    """`/r` asks for the text of a code, `/r/TOKEN` says whether it is ours; one address may ask 30 times at once."""

    texts: Texts
    seal: Ed25519Seal
    allowance: Allowance = field(default_factory=Allowance)

    @property
    def routes(self) -> Sequence[BaseRoute]:
        return [Route("/r", self.ask), Route("/r/{token}", self.say_whether)]

    async def ask(self, request: Request) -> Response:
        if token := request.query_params.get("token", "").strip():
            return self._answer(request, token)
        return self._page(request, self._form(_language(request)), 200)

    async def say_whether(self, request: Request) -> Response:
        return self._answer(request, request.path_params["token"])

    def _answer(self, request: Request, token: str) -> Response:
        language = _language(request)
        say = self.texts.say_in(language.code)
        if self.allowance.spend(hash(request.client.host if request.client else "")) < 0:
            return self._page(request, _paragraph(say("receipt-page-wait")), 429)
        content = self._content(token)
        if content is None:
            return self._page(request, _paragraph(say("receipt-page-unknown")) + self._form(language), 404)
        return self._page(request, _paragraph(say("receipt-page-genuine")) + _facts(content, say), 200)

    def _content(self, token: str) -> Mapping[str, Any] | None:
        """What stands in the token, under whichever of our keys it was signed."""
        for key in self.seal.public_keys if len(token) <= LONGEST else ():
            try:
                return verify(token, key)
            except TokenForged:
                continue
        return None

    def _form(self, language: Language) -> str:
        say = self.texts.say_in(language.code)
        ask, check = escape(say("receipt-page-ask")), escape(say("receipt-page-check"))
        return (
            f'<form action="/r"><label for="token">{ask}</label>'
            f'<textarea id="token" name="token" required></textarea>'
            f'<input type="hidden" name="lang" value="{language.code}">'
            f"<button>{check}</button></form>"
        )

    def _page(self, request: Request, body: str, status: int) -> Response:
        language = _language(request)
        title = escape(self.texts.say_in(language.code)("receipt-page-title"))
        direction = "ltr" if language.rightward else "rtl"
        html = (
            f'<!doctype html><html lang="{language.code}" dir="{direction}"><head><meta charset="utf-8">'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{title}</title><style>{STYLE}</style></head>"
            f"<body><h1>{title}</h1>{body}<nav>{_choices(request)}</nav></body></html>"
        )
        return HTMLResponse(html, status, headers=HEADERS)


def _language(request: Request) -> Language:
    """The one asked for by name, or the first that the browser would like."""
    wished = request.query_params.get("lang") or guess(request.headers.get("accept-language", "")[:35].split(",")[0])
    return next((one for one in languages if one.code == wished), languages[0])


def _choices(request: Request) -> str:
    """The same page in each language."""
    return "".join(
        f'<a lang="{one.code}" href="?{escape(request.url.include_query_params(lang=one.code).query)}">'
        f"{escape(one.name)}</a>"
        for one in languages
    )


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _facts(content: Mapping[str, Any], say: Say) -> str:
    facts = {
        "paper-number": str(content["number"]),
        "paper-name": str(content["name"]),
        "paper-on": say("paper-date", on=date.fromisoformat(content["on"])),
        "paper-channel": say(f"channel-{content['channel']}"),
        "paper-next": say("paper-date", on=date.fromisoformat(content["next"])),
    }
    return (
        "<dl>" + "".join(f"<dt>{escape(say(key))}</dt><dd>{escape(fact)}</dd>" for key, fact in facts.items()) + "</dl>"
    )
