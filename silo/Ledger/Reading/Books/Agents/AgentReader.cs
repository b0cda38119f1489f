using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Agents;

/// <summary>Turns records of a roster into agents.</summary>
internal sealed class AgentReader(RecordSource record, HeaderMap columns, string? fixedDealer)
    : RecordReader(record, columns, fixedDealer)
{
    private static readonly CellWords Roles = new(WordList.Agents.Values[ColumnNames.En(LedgerColumn.Role)]);

    /// <inheritdoc/>
    protected override ReadOnlySpan<LedgerColumn> Telling => [LedgerColumn.WorksSince, LedgerColumn.TalkMinutes];

    /// <summary>The role that a cell names.</summary>
    public static Parsed<string> Role(ReadOnlySpan<char> cell) =>
        Roles.Find(cell) is { } name ? name : AgentReasons.RoleUnknown;

    /// <summary>What people read of a role.</summary>
    public static string Shown(string role) => Roles.Shown(role);

    /// <inheritdoc/>
    protected override void ReadRows()
    {
        var rejects = Fields.Rejects;
        var agent = new Agent(Line)
        {
            DealerCode = DealerCode()!,
            DealerName = Fields.Take<string>(Shared, LedgerColumn.DealerName, Text.SharedName),
            Name = Fields.Demand<string>(Shared, LedgerColumn.Agent, LedgerText.Name)!,
            WorksSince = Fields.Take<DateOnly?>(Shared, LedgerColumn.WorksSince, LedgerDate.Vehicle),
            LeftOn = Fields.Take<DateOnly?>(Shared, LedgerColumn.LeftOn, LedgerDate.Vehicle),
            Role = Fields.Take<string>(Shared, LedgerColumn.Role, Role) ?? Agent.Renewal,
            TalkMinutes = Fields.Take<int?>(Shared, LedgerColumn.TalkMinutes, LedgerSpan.Minutes),
            DaysOff = Fields.Take<string>(Shared, LedgerColumn.DaysOff, WeekDays.Read) ?? "",
        };
        if (Fields.Rejects == rejects)
            Add(agent with { Silent = Shared.AbsentOf(WordList.Agents.All).With(Fields.Unread) });
    }
}
