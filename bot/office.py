"""The use cases, each given the ports it needs."""

from dataclasses import dataclass
from random import Random, SystemRandom

from handlers.cases import UseCases
from pension.cases.abilities import AbilitiesOf, LackAbility, TellAbilities
from pension.cases.answer import AnswerOf, MarkAnswered, UntoldDecisions
from pension.cases.certify import (
    AddresseeOf,
    IssueChallenge,
    MarkTold,
    NoteNotice,
    ReceiveClip,
    Unfinished,
    WithdrawChallenge,
)
from pension.cases.code_word import AskCodeWord, ChooseCodeWord
from pension.cases.consent import ChooseLanguage, GiveConsent, OpenAccount
from pension.cases.decide import DecideAttempt
from pension.cases.doubt import ConfirmDoubt, DispelDoubt, LookIntoDoubt, ReportDoubt, ShowDoubts
from pension.cases.elsewhere import AskElsewhere, ListElsewhere, MyAssistance, RecordElsewhere
from pension.cases.enrol import Enrol, Recognise
from pension.cases.escalate import AskForPerson
from pension.cases.family import EndHelp, ReadBinding, RelativeSpokenOf, ShowFamily, ShowHelpers
from pension.cases.forget import Forget
from pension.cases.helping import AnswerQuestion, AskToHelp, OpenLink, Questions, ReadQuestion
from pension.cases.in_person import InPerson, LookUp, Record
from pension.cases.invite import AcceptInvitation, FindMember, Invite
from pension.cases.later import LongestWait, RemindLater
from pension.cases.meet import Book, Cancel, MyAppointment, OfferTimes, Times
from pension.cases.mistake import SayMistaken
from pension.cases.own_data import TellOwnData
from pension.cases.papers import AskPapers, HandInPapers, ReceivePage, RulePage
from pension.cases.points import FindPoints, ListDistricts
from pension.cases.presence import NotePresence
from pension.cases.queue import HandBack, ShowQueue, TakeCase
from pension.cases.receipt import CheckReceipt, ShowReceipts
from pension.cases.reference import HasReference, OfferReference
from pension.cases.review import Approve, AskAgain, Refuse
from pension.cases.session import CertifyInSession, DrawPrompt, EndSession, FindSession, KeepAnswer, OpenSession
from pension.cases.status import AskStatus
from pension.cases.study import LookAtHead, StudyCase
from pension.cases.trial import TryOut
from pension.cases.turn_to import TurnTo
from pension.cases.visits import CallOff, DayOfMeetings, LookAtVisit, NotMet, RecordVisit
from pension.cases.vouch import IssueVow
from pension.cases.zone import SetClock
from pension.policy import Policies
from pension.ports import Clock, Evidence, Examination, IdentityCheck, Records, Seal, Transcripts


@dataclass(frozen=True, slots=True)
class Ports:
    records: Records
    evidence: Evidence
    examination: Examination
    clock: Clock
    seal: Seal
    transcripts: Transcripts
    check_identity: IdentityCheck
    policies: Policies


def use_cases(ports: Ports, *, trusting: bool, seed: int | None) -> UseCases:
    """`trusting` accepts first pictures at once; `seed` makes the drawing of challenges repeatable."""
    records, evidence, clock, policies = ports.records, ports.evidence, ports.clock, ports.policies
    drawing = SystemRandom() if seed is None else Random(seed)  # noqa: S311 - a seed is for demonstrations and tests
    recognise = Recognise(records, clock, ports.check_identity)
    times, in_person = Times(clock, policies), InPerson(clock, policies, SystemRandom())
    return UseCases(
        open_account=OpenAccount(records),
        note_presence=NotePresence(records),
        choose_language=ChooseLanguage(records),
        give_consent=GiveConsent(records, clock),
        check_identity=ports.check_identity,
        recognise=recognise,
        enrol=Enrol(records, clock, recognise),
        choose_code_word=ChooseCodeWord(records, clock),
        ask_code_word=AskCodeWord(records, clock),
        abilities_of=AbilitiesOf(records, clock),
        tell_abilities=TellAbilities(records, clock),
        lack_ability=LackAbility(records, clock),
        ask_to_help=AskToHelp(records, clock, policies, recognise),
        open_link=OpenLink(records, clock),
        questions=Questions(records, clock),
        read_question=ReadQuestion(records, clock),
        answer_question=AnswerQuestion(records, clock, policies),
        issue_vow=IssueVow(records, clock, policies, drawing),
        show_family=ShowFamily(records, clock, policies),
        relative_spoken_of=RelativeSpokenOf(records, clock),
        show_helpers=ShowHelpers(records, clock),
        read_binding=ReadBinding(records, clock),
        end_help=EndHelp(records, clock),
        has_reference=HasReference(records, clock),
        offer_reference=OfferReference(records, evidence, ports.examination, clock, trusting=trusting),
        try_out=TryOut(records, ports.examination, clock),
        issue_challenge=IssueChallenge(records, clock, policies, drawing),
        receive_clip=ReceiveClip(records, evidence, clock),
        decide_attempt=DecideAttempt(records, evidence, ports.examination, clock, policies, ports.seal, SystemRandom()),
        note_notice=NoteNotice(records),
        mark_told=MarkTold(records),
        addressee_of=AddresseeOf(records, clock),
        unfinished=Unfinished(records),
        withdraw_challenge=WithdrawChallenge(records),
        ask_for_person=AskForPerson(records, clock),
        ask_status=AskStatus(records, clock, policies),
        show_receipts=ShowReceipts(records, clock, policies, ports.seal),
        check_receipt=CheckReceipt(records, policies, ports.seal),
        turn_to=TurnTo(records, clock),
        longest_wait=LongestWait(records, clock, policies),
        remind_later=RemindLater(records, clock, policies),
        set_clock=SetClock(records, clock),
        tell_own_data=TellOwnData(records, clock),
        forget=Forget(records, evidence, clock, ports.transcripts),
        invite=Invite(records, clock),
        accept_invitation=AcceptInvitation(records, clock),
        find_member=FindMember(records),
        show_queue=ShowQueue(records, clock),
        take_case=TakeCase(records, clock),
        hand_back=HandBack(records, clock),
        look_at_head=LookAtHead(records, clock, policies),
        study_case=StudyCase(records, evidence, clock, policies),
        approve=Approve(records, clock, policies, SystemRandom()),
        ask_again=AskAgain(records, evidence, clock),
        refuse=Refuse(records, clock),
        answer_of=AnswerOf(records, clock, policies, ports.seal),
        untold_decisions=UntoldDecisions(records),
        mark_answered=MarkAnswered(records),
        say_mistaken=SayMistaken(records, clock),
        ask_papers=AskPapers(records, clock, policies),
        receive_page=ReceivePage(records, evidence, ports.examination, clock, policies),
        hand_in_papers=HandInPapers(records, evidence, clock, policies),
        rule_page=RulePage(records, clock),
        report_doubt=ReportDoubt(records, clock, ports.check_identity),
        show_doubts=ShowDoubts(records, clock, policies),
        look_into_doubt=LookIntoDoubt(records, clock, policies),
        confirm_doubt=ConfirmDoubt(records, clock, policies),
        dispel_doubt=DispelDoubt(records, clock),
        today=lambda: clock.now().date(),
        list_districts=ListDistricts(records),
        find_points=FindPoints(records),
        offer_times=OfferTimes(records, times),
        book=Book(records, clock, times),
        my_appointment=MyAppointment(records, clock),
        cancel_appointment=Cancel(records, clock),
        day_of_meetings=DayOfMeetings(records, clock),
        look_at_visit=LookAtVisit(records, clock, policies),
        call_off=CallOff(records, clock),
        record_visit=RecordVisit(records, clock, in_person),
        not_met=NotMet(records, clock, times),
        find_session=FindSession(records, clock, policies),
        open_session=OpenSession(records, clock, policies),
        draw_prompt=DrawPrompt(records, drawing),
        keep_answer=KeepAnswer(records, evidence, clock),
        certify_in_session=CertifyInSession(records, clock, in_person),
        end_session=EndSession(records, clock),
        ask_elsewhere=AskElsewhere(records, clock, policies, SystemRandom()),
        my_assistance=MyAssistance(records, clock),
        list_elsewhere=ListElsewhere(records, clock, policies),
        record_elsewhere=RecordElsewhere(records, clock, in_person),
        look_up=LookUp(records, clock, policies),
        record=Record(records, in_person),
        clip_days=policies.default.clip_days,
        signature_days=policies.default.signature_days,
    )
