using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

/// <summary>Some state of every phase and some message of every kind, for laws that hold for all pairs.</summary>
internal static class PolicySamples
{
    /// <summary>A Wednesday, 14 days before the samples expire; call-14 is due.</summary>
    public const string Noon = "2025-08-27 12:00";

    private static readonly Policy Fresh = Samples.Term("2025-09-10", "2025-08-27");

    private static readonly Policy Started = Fresh with
    {
        Enrolled = Samples.Day("2025-06-01"),
        IsPlanned = true,
        Cursors =
        [
            new Cursor(Channel.Sms, 0, Samples.Day("2025-06-12")),
            new Cursor(Channel.Call, 11, Samples.Day("2025-08-25")),
        ],
        Phase = new Phase.Contacting(),
    };

    private static readonly Policy Calling = Started with { OpenCall = new OpenCall(11, Samples.Day("2025-08-25")) };

    private static readonly Policy Agreed = Started with
    {
        Appointment = new Appointment(Touch.FirstAppointment, Samples.At("2025-08-28 10:00")),
        Appointments = 1,
    };

    private static readonly Policy[] Talking =
    [
        Fresh, Fresh with { IsPlanned = true }, Fresh with { Expiry = Samples.Day("2025-08-20") },
        Started, Calling, Agreed, Started with { SpokenUntil = Samples.Day("2025-08-28") },
        .. new[] { Started, Calling, Agreed }.SelectMany(state => new Phase[]
        {
            new Phase.Quoted(QuoteKind.Indicative), new Phase.Quoted(QuoteKind.Firm), new Phase.Committed(),
        }.Select(phase => state with { Phase = phase })),
        .. new[] { Started, Agreed }.SelectMany(state => new Phase[]
        {
            new Phase.Paused(PauseCause.Person, new Phase.Contacting()),
            new Phase.Paused(PauseCause.Campaign, new Phase.Quoted(QuoteKind.Indicative)),
        }.Select(phase => state with { Phase = phase })),
        Started with { Phase = new Phase.Blocked(Rules.OptedOut, new Phase.Contacting()) },
        Started with { Phase = new Phase.Blocked(Rules.WrongNumber, new Phase.Quoted(QuoteKind.Indicative)) },
        Started with { Phase = new Phase.Won() }, Started with { Phase = new Phase.Lost("price") },
        Started with { Phase = new Phase.Withdrawn(WithdrawalReason.Sold), Undelivered = [0, 3] },
        Started with { Silenced = [Channel.Sms, Channel.Call], Tier = Tier.B },
    ];

    public static IReadOnlyList<Policy> States { get; } =
    [
        .. Talking,
        .. Talking.DistinctBy(state => state.Phase).Select(state => state with { Silenced = [Channel.Sms] }),
    ];

    public static IReadOnlyList<PolicyMessage> Messages { get; } =
    [
        new PolicyMessage.Enrolled(3_200.50m), new PolicyMessage.Enrolled(null), new PolicyMessage.Woken(),
        new PolicyMessage.FactsChanged(Samples.Day("2025-09-20"), Tier.A, []),
        new PolicyMessage.FactsChanged(Samples.Day("2025-08-01"), null, [Channel.Call]),
        new PolicyMessage.FactsChanged(Samples.Day("2026-09-10"), null, []),
        new PolicyMessage.ReceiptArrived(0),
        new PolicyMessage.CustomerReplied(),
        .. Enum.GetValues<Disposition>()
            .Select(disposition => new PolicyMessage.CallEnded(11, disposition, null, "price")),
        new PolicyMessage.CallEnded(11, Disposition.NotConvenient, Samples.At("2025-08-29 15:00")),
        new PolicyMessage.CallEnded(11, Disposition.Undecided, Samples.At("2025-09-29 15:00")),
        new PolicyMessage.CallEnded(99, Disposition.Sold),
        new PolicyMessage.CallHeldBack(11, Rules.PhoneCap), new PolicyMessage.CallHeldBack(10, Rules.PhoneCap),
        .. Enum.GetValues<Disposition>().Select(disposition => new PolicyMessage.SpokenOf(disposition, "price")),
        new PolicyMessage.SpokenOf(null, null),
        new PolicyMessage.QuoteGiven(QuoteKind.Indicative), new PolicyMessage.QuoteGiven(QuoteKind.Firm),
        new PolicyMessage.Renewed(4_100m), new PolicyMessage.Renewed(-1m),
        new PolicyMessage.Returned(Samples.Day("2025-08-26")),
        new PolicyMessage.LostReported("price"), new PolicyMessage.LostReported(""),
        new PolicyMessage.WithdrawalReported(WithdrawalReason.Transferred),
        new PolicyMessage.OptedOut(null), new PolicyMessage.OptedOut(null, Rules.WrongNumber),
        new PolicyMessage.OptedOut(Channel.Call),
        new PolicyMessage.OptedOut(Channel.Sms),
        new PolicyMessage.ConsentGiven(null), new PolicyMessage.ConsentGiven(Channel.Sms),
        new PolicyMessage.PauseAsked(PauseCause.Person), new PolicyMessage.PauseAsked(PauseCause.Campaign),
        new PolicyMessage.ResumeAsked(PauseCause.Person), new PolicyMessage.ResumeAsked(PauseCause.Campaign),
        new PolicyMessage.CalendarPublished(),
    ];

    /// <summary>
    /// The instants at which the laws look: before, inside, at the edge of and after the window, and the end.
    /// </summary>
    public static IReadOnlyList<string> Instants { get; } =
        ["2025-08-27 03:00", Noon, "2025-08-27 19:59:59", "2025-08-28 20:00", "2025-08-30 12:00", "2025-09-10 20:00"];
}
