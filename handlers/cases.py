"""Everything the conversations may ask of the office."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

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
from pension.cases.in_person import LookUp, Record
from pension.cases.invite import AcceptInvitation, FindMember, Invite
from pension.cases.later import LongestWait, RemindLater
from pension.cases.meet import Book, Cancel, MyAppointment, OfferTimes
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
from pension.ports import IdentityCheck


@dataclass(frozen=True, slots=True)
class UseCases:
    """`clip_days` is how long a video is kept after its answer, `signature_days` how long it is known again: the
    consent says both.
    """

    open_account: OpenAccount
    note_presence: NotePresence
    choose_language: ChooseLanguage
    give_consent: GiveConsent
    check_identity: IdentityCheck
    recognise: Recognise
    enrol: Enrol
    choose_code_word: ChooseCodeWord
    ask_code_word: AskCodeWord
    abilities_of: AbilitiesOf
    tell_abilities: TellAbilities
    lack_ability: LackAbility
    ask_to_help: AskToHelp
    open_link: OpenLink
    questions: Questions
    read_question: ReadQuestion
    answer_question: AnswerQuestion
    issue_vow: IssueVow
    show_family: ShowFamily
    relative_spoken_of: RelativeSpokenOf
    show_helpers: ShowHelpers
    read_binding: ReadBinding
    end_help: EndHelp
    has_reference: HasReference
    offer_reference: OfferReference
    issue_challenge: IssueChallenge
    try_out: TryOut
    receive_clip: ReceiveClip
    decide_attempt: DecideAttempt
    note_notice: NoteNotice
    mark_told: MarkTold
    addressee_of: AddresseeOf
    unfinished: Unfinished
    withdraw_challenge: WithdrawChallenge
    ask_for_person: AskForPerson
    ask_status: AskStatus
    show_receipts: ShowReceipts
    check_receipt: CheckReceipt
    turn_to: TurnTo
    longest_wait: LongestWait
    remind_later: RemindLater
    set_clock: SetClock
    tell_own_data: TellOwnData
    forget: Forget
    invite: Invite
    accept_invitation: AcceptInvitation
    find_member: FindMember
    show_queue: ShowQueue
    take_case: TakeCase
    hand_back: HandBack
    look_at_head: LookAtHead
    study_case: StudyCase
    approve: Approve
    ask_again: AskAgain
    refuse: Refuse
    answer_of: AnswerOf
    untold_decisions: UntoldDecisions
    mark_answered: MarkAnswered
    say_mistaken: SayMistaken
    ask_papers: AskPapers
    receive_page: ReceivePage
    hand_in_papers: HandInPapers
    rule_page: RulePage
    report_doubt: ReportDoubt
    show_doubts: ShowDoubts
    look_into_doubt: LookIntoDoubt
    confirm_doubt: ConfirmDoubt
    dispel_doubt: DispelDoubt
    today: Callable[[], date]
    list_districts: ListDistricts
    find_points: FindPoints
    offer_times: OfferTimes
    book: Book
    my_appointment: MyAppointment
    cancel_appointment: Cancel
    day_of_meetings: DayOfMeetings
    look_at_visit: LookAtVisit
    call_off: CallOff
    record_visit: RecordVisit
    not_met: NotMet
    find_session: FindSession
    open_session: OpenSession
    draw_prompt: DrawPrompt
    keep_answer: KeepAnswer
    certify_in_session: CertifyInSession
    end_session: EndSession
    ask_elsewhere: AskElsewhere
    my_assistance: MyAssistance
    list_elsewhere: ListElsewhere
    record_elsewhere: RecordElsewhere
    look_up: LookUp
    record: Record
    clip_days: int
    signature_days: int
