namespace CampaignEngine.Silo.Ledger.Reading.Books.Targets;

/// <summary>One number of a sheet with months as columns: a target has two, in cells of their own.</summary>
internal sealed record TargetHalf(int Line) : BookRow(Line)
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Terms to win, 0 or more; null when this is the premium.</summary>
    public int? Renewals { get; init; }

    /// <summary>Premium to win, yuan; null when these are the terms.</summary>
    public decimal? Premium { get; init; }
}
