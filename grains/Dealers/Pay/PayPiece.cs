namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>What one part of a plan brings to a statement.</summary>
internal sealed record PayPiece(Sequence<PayLine> Lines, Sequence<Fault> Open)
{
    public static PayPiece Nothing { get; } = new([], []);

    public NextTier? Next { get; init; }

    public KpiScore? Score { get; init; }

    public static PayPiece Of(params ReadOnlySpan<PayLine> lines) => new(Sequence.Of(lines), []);

    /// <summary>Nothing can be paid yet: a line of 0, and what is lacking.</summary>
    public static PayPiece Lacks(PayPart part, string rule, string path, string en, string zh) =>
        new([PayLine.Of(part, 0, 0, 0, en, zh)], [Fault.At(rule, path, en, zh)]);
}
