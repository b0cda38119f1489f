namespace CampaignEngine.Grains.Policies;

/// <summary>
/// The ids of the rules that suppress a touch or decide a message, as journal, API and files show them.
/// </summary>
public static class Rules
{
    /// <summary>Its day lay before enrolment, or passed during a pause, an outage or a clock jump.</summary>
    public const string Missed = "missed";

    /// <summary>A call on a day off found no working day between its neighbours.</summary>
    public const string Merged = "merged";

    /// <summary>
    /// The customer has not agreed to the channel, or opted out of it. Source: SMS rules of 2015, call
    /// notice of 2018.
    /// </summary>
    public const string NoConsent = "no-consent";

    /// <summary>A call task of the term was still open; it gained priority instead.</summary>
    public const string CallOpen = "call-open";

    /// <summary>The customer had agreed on another time.</summary>
    public const string Appointment = "appointment";

    /// <summary>The term ended before the touch was due.</summary>
    public const string TermEnded = "term-ended";

    /// <summary>The term or its campaign was paused when the touch was due.</summary>
    public const string Paused = "paused";

    /// <summary>The customer refuses all contact. Source: SMS rules of 2015, call notice of 2018.</summary>
    public const string OptedOut = "opted-out";

    /// <summary>The number belongs to somebody else.</summary>
    public const string WrongNumber = "wrong-number";

    /// <summary>The customer complained; all contact rests until somebody has looked. Source: D-10.</summary>
    public const string Complaint = "complaint";

    /// <summary>
    /// The phone was contacted as often as it may be, over all terms and dealers of the group. Source: D-7, D-11.
    /// </summary>
    public const string PhoneCap = "phone-cap";

    /// <summary>A corrected expiry took it off the plan.</summary>
    public const string Corrected = "corrected";

    /// <summary>The customer was told of this term together with another of theirs.</summary>
    public const string Household = "household";

    /// <summary>
    /// The campaign holds the customer out, so that its effect can be told. Source: domain section 3, holdout.
    /// </summary>
    public const string Holdout = "holdout";

    /// <summary>The dealer's calendar lets no marketing text out on this day. Source: 002 row 2-25.</summary>
    public const string Blackout = "blackout";

    /// <summary>The customer wrote back; an answer is due.</summary>
    public const string Reply = "customer-replied";

    /// <summary>
    /// A text of the customer waits to be read; until somebody has, nobody writes to that phone. Source: D-1, D-3.
    /// </summary>
    public const string UnreadText = "unread-text";

    /// <summary>
    /// A text of the customer has waited for a working day and nobody has judged it; his open call comes first.
    /// </summary>
    public const string AnswerOverdue = "answer-overdue";

    /// <summary>The message had been handled before, or came too late to matter.</summary>
    public const string NothingToDo = "nothing-to-do";

    /// <summary>The reported call is not the open one.</summary>
    public const string NoOpenCall = "no-open-call";

    /// <summary>"Not convenient" needs the time of the next call. Source: 001 row 1-36.</summary>
    public const string AppointmentRequired = "appointment-required";

    /// <summary>The appointment lies in the past or not before the end of the term.</summary>
    public const string AppointmentOutOfTerm = "appointment-out-of-term";

    /// <summary>A case is no insurance: nothing of it can be quoted or renewed.</summary>
    public const string NoInsurance = "no-insurance";

    /// <summary>A loss needs a reason. Source: 004 row 4-06.</summary>
    public const string ReasonRequired = "reason-required";

    /// <summary>A turn of the policy has failed; it waits until somebody has looked and released it.</summary>
    public const string Parked = "parked";

    /// <summary>
    /// The rules behind whose suppressed touches stand customers whom somebody can do something for. Any other rule
    /// says that nothing was left to do.
    /// </summary>
    public static IReadOnlyList<string> ToWorkOn { get; } =
        [NoConsent, OptedOut, WrongNumber, Complaint, UnreadText, PhoneCap];
}
