using System.Globalization;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Agents;

/// <summary>A person who calls a dealer's customers. Source: domain 6, agent.</summary>
internal sealed record Agent(int Line) : BookRow(Line)
{
    /// <summary>The role of an agent where nobody says another.</summary>
    public const string Renewal = "renewal";

    /// <summary>The name; an agent of a dealer is known by it.</summary>
    public required string Name { get; init; }

    /// <summary>The first day at work, in the dealer's zone.</summary>
    public DateOnly? WorksSince { get; init; }

    /// <summary>The last day at work; null for one who stays.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>renewal or win-back.</summary>
    public string Role { get; init; } = Renewal;

    /// <summary>Minutes on the phone that a working day holds, 1 to 1,440. Source: 001 row 1-10.</summary>
    public int? TalkMinutes { get; init; }

    /// <summary>Days of each week without work, Monday is 1: "6,7"; "" for none.</summary>
    public string DaysOff { get; init; } = "";

    /// <inheritdoc/>
    public override IEnumerable<(LedgerColumn Column, string? Text)> Cells =>
    [
        (LedgerColumn.Agent, Name),
        (LedgerColumn.WorksSince, WorksSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (LedgerColumn.LeftOn, LeftOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (LedgerColumn.Role, AgentReader.Shown(Role)),
        (LedgerColumn.TalkMinutes, TalkMinutes?.ToString(CultureInfo.InvariantCulture)),
        (LedgerColumn.DaysOff, DaysOff.Length == 0 ? null : DaysOff),
    ];
}
