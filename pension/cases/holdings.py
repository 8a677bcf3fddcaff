"""Each kind of thing we hold of somebody: how it is told to them, and what of it goes when they leave."""

from collections.abc import Sequence

from pension.appointment import Appointment, Occasion
from pension.attempt import CaseState
from pension.cases.family import tell_revoked
from pension.cases.untie import untie
from pension.errors import ReviewPending
from pension.holding import Holder, Holding, Kept
from pension.paper import PageState
from pension.ports import Office
from pension.tiding import Phrase

NOWHERE = "–"


class Staying:
    """Nothing of it goes by itself: it is the agency's record, has a date of its own, or goes with the chat."""

    async def let_go(self, office: Office, holder: Holder) -> Sequence[str]:
        return []


class Chat(Staying):
    """The account itself is erased last, by whoever walks the holdings."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        account = holder.account
        chat = Kept("chat", {"language": account.language, "zone": account.zone or NOWHERE, "user": account.key.user})
        consent = account.consent
        return [chat, *([Kept("consent", {"version": consent.version, "at": consent.at})] if consent else [])]


class Membership(Staying):
    """Who has decided on others stays named with what they have decided."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        member = await office.staff.of_account(holder.account.id)
        return [] if member is None else [Kept("staff", {"name": member.name, "at": member.since})]


class Ties:
    """Who this chat may act for, and who may act for the person."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        acting = await office.bindings.of_account(holder.account.id, holder.now)
        helping = await office.bindings.of_beneficiary(holder.person.id, holder.now) if holder.person else []
        return [
            *[Kept("acts-for", {"at": one.since, "called": one.called}) for one in acting if not one.is_own],
            *[Kept("helped-by", {"at": one.since, "called": one.called}) for one in helping if not one.is_own],
        ]

    async def let_go(self, office: Office, holder: Holder) -> Sequence[str]:
        """With the person's chat their consents go as well: they can see and revoke them nowhere else."""
        helping = await office.bindings.of_beneficiary(holder.person.id, holder.now) if holder.person else []
        for binding in helping:
            if not binding.is_own:
                await untie(office, binding, holder.now)
                await tell_revoked(office, binding, holder.now)
        for binding in await office.bindings.of_account(holder.account.id, holder.now):
            await untie(office, binding, holder.now)
        return []


class Asked:
    """Who has asked to act for the person; and what this chat has filmed to be allowed to act for somebody."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        asks = await office.asks.open_for(holder.person.id, holder.now) if holder.person else []
        return [Kept("asked", {"called": ask.called, "at": ask.asked_at}) for ask in asks]

    async def let_go(self, office: Office, holder: Holder) -> Sequence[str]:
        for vow in await office.cases.vows_of(holder.account.id):
            await office.cases.abandon(vow.id)
        return []


class Person(Staying):
    """The roster is the agency's."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        if (person := holder.person) is None:
            return []
        kind, place = Phrase(f"category-{person.category}"), person.district or NOWHERE
        return [
            Kept("person", {"name": person.masked_name, "identity": person.masked_identity}),
            Kept("benefit", {"since": person.first_payment, "district": place, "category": kind}),
        ]


class CodeWord:
    """It goes with the person's own chat, as the consents of the family do."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        word = holder.person.code_word if holder.person else None
        return [] if word is None else [Kept("code-word", {"word": word})]

    async def let_go(self, office: Office, holder: Holder) -> Sequence[str]:
        if holder.person:
            await office.beneficiaries.choose_code_word(holder.person.id, None)
        return []


class CannotDo:
    """What somebody has said they cannot do."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        if holder.person is None:
            return []
        said = await office.abilities.of(holder.person.id)
        missing = sorted(said.missing) if said else []
        return [Kept("cannot", {"ability": Phrase(f"ability-{ability}")}) for ability in missing]

    async def let_go(self, office: Office, holder: Holder) -> Sequence[str]:
        if holder.person:
            await office.abilities.erase(holder.person.id)
        return []


class Certified(Staying):
    """Money rests on them."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        history = await office.certifications.of(holder.person.id) if holder.person else []
        return [
            Kept("certification", {"number": one.number, "on": one.on, "channel": Phrase(f"channel-{one.channel}")})
            for one in history
        ]


class Stopped(Staying):
    """When payment stopped and came back: the payroll rests on it."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        history = await office.standings.history(holder.person.id) if holder.person else []
        return [Kept(f"change-{event.change}", {"on": event.on}) for event in history]


class Doubted(Staying):
    """What somebody else has said of the person, and staff have yet to find out."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        doubts = await office.doubts.about(holder.person.id) if holder.person else []
        return [Kept("doubt", {"at": doubt.opened_at}) for doubt in doubts]


class Cases:
    """A case that is open ends with the chat; while a reviewer needs it, nobody is forgotten."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        case = await office.cases.current(holder.person.id) if holder.person else None
        return [] if case is None else [Kept("case", {"at": case.opened_at})]

    async def let_go(self, office: Office, holder: Holder) -> Sequence[str]:
        case = await office.cases.current(holder.person.id) if holder.person else None
        if case and case.state is CaseState.REVIEW and case.promised_at:
            raise ReviewPending(case.promised_at)
        if case:
            await office.cases.abandon(case.id)
        return []


class Videos(Staying):
    """They have a date of their own: nobody else may pass with a copy meanwhile."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        attempts = await office.attempts.about(holder.person.id) if holder.person else []
        return [Kept("video" if one.clip else "video-gone", {"at": one.received_at}) for one in attempts]


class Papers:
    """Pages that were never handed in go; those a reviewer was to read have a date of their own, as videos have."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        pages = await office.papers.about(holder.person.id) if holder.person else []
        return [Kept("page", {"number": page.number, "at": page.received_at}) for page in pages]

    async def let_go(self, office: Office, holder: Holder) -> Sequence[str]:
        pages = await office.papers.about(holder.person.id) if holder.person else []
        loose = [page for page in pages if page.state in (PageState.COLLECTED, PageState.RETURNED)]
        for page in loose:
            await office.papers.remove(page.case, page.number)
        return [page.content for page in loose]


class Meetings:
    """What this chat has booked is called off with it; what a visit needed to know goes then."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        if (person := holder.person) is None:
            return []
        visit = await office.appointments.current(person.id, Occasion.VISIT)
        live = await office.appointments.current(person.id, Occasion.LIVE)
        clips = await office.appointments.clips_about(person.id)
        return [
            *([Kept("visit", {"at": visit.starts_at, **_errand(visit)})] if visit else []),
            *([Kept("live", {"at": live.starts_at})] if live else []),
            *[Kept("live-video", {"at": at}) for at in clips],
        ]

    async def let_go(self, office: Office, holder: Holder) -> Sequence[str]:
        await office.appointments.cancel_of(holder.account.id, holder.now)
        return []


class Elsewhere:
    """What this chat has asked of another place is withdrawn with it."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        asked = await office.elsewhere.current(holder.person.id) if holder.person else None
        return [Kept("elsewhere", {"number": asked.number, "place": asked.place})] if asked else []

    async def let_go(self, office: Office, holder: Holder) -> Sequence[str]:
        await office.elsewhere.withdraw_of(holder.account.id, holder.now)
        return []


class Pictures:
    """One that the agency gave or a reviewer accepted stays with the roster."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        templates = await office.templates.of(holder.person.id) if holder.person else []
        return [Kept(f"picture-{one.origin}", {"on": one.taken_on}) for one in templates]

    async def let_go(self, office: Office, holder: Holder) -> Sequence[str]:
        if (person := holder.person) is None:
            return []
        pictures = [*await office.templates.remove_unaccepted(person.id)]
        return [*pictures, *await office.templates.remove_passed(person.id, but=0)]


# cases first: where a reviewer still needs something, nothing has been touched; meetings before the ties, which hand on
# to the person's own chat what is still booked
HOLDINGS: tuple[Holding, ...] = (
    Cases(),
    Chat(),
    Membership(),
    Person(),
    CodeWord(),
    CannotDo(),
    Certified(),
    Stopped(),
    Doubted(),
    Videos(),
    Papers(),
    Pictures(),
    Meetings(),
    Ties(),
    Elsewhere(),
    Asked(),
)


def _errand(visit: Appointment) -> dict[str, str]:
    errand = visit.errand
    return {"address": errand.address if errand else NOWHERE, "telephone": errand.telephone if errand else NOWHERE}
