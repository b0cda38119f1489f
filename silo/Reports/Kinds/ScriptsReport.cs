using System.Runtime.CompilerServices;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Kinds;

/// <summary>
/// What customers are told, touch by touch (续保话术): the text of a message, the goal of a call with what it must bring.
/// Of the playbooks that run for the dealers. Source: 000 row 0-14.
/// </summary>
internal sealed class ScriptsReport(ReportSource source) : IReport
{
    private static readonly string ListPlaybooks = Sql.Load("Reports/Kinds/list_playbooks.sql");

    private static readonly ReportColumn[] Columns =
    [
        new("playbook"), ReportColumn.Number("daysBefore"), ReportColumn.Code("channel", "channel"),
        ReportColumn.Code("goal", "goal"), ReportColumn.Code("template", "template"),
        ReportColumn.Code("quote", Glossary.Rules), ReportColumn.Said("script", "script"),
    ];

    public string Kind => ReportKind.Scripts;

    public ReportPeriod Period => ReportPeriod.Now;

    public ReportDocument Open(ReportScope scope, CancellationToken stop) => new(
        ReportKinds.TitleOf(Kind), [new ReportSheet(Kind, Columns, RowsAsync(scope, stop))]);

    private async IAsyncEnumerable<ReportRow> RowsAsync(
        ReportScope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        var texts = await source.PairsAsync(ListPlaybooks, [scope.Dealers], stop);
        var touches = texts
            .Select(text => (Title: text.First, PlaybookYaml.Read(text.Second).Playbook))
            .SelectMany(known => known.Playbook?.Touches.Select(touch => (known.Title, Touch: touch)) ?? []).ToList();
        foreach (var (title, touch) in touches)
            yield return new ReportRow(CellsOf(title, touch), touches.Count);
    }

    // A text that a customer is sent stands as it is; what is said in a call stands in the glossary, under its goal.
    private static object?[] CellsOf(string playbook, Touch touch) =>
    [
        playbook, (decimal)-touch.Day, touch.Channel.Name(), touch.Goal, touch.Template,
        touch.Quote?.ToString().ToLowerInvariant(),
        touch.Template is { } template ? MessageText.Of(template) : touch.Goal,
    ];
}
