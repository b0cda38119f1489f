using System.CommandLine;
using CampaignEngine.Cli.Running;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Which customers and cars a draft asks for.</summary>
internal sealed class SegmentSymbols(SymbolKit symbols)
{
    private static readonly SegmentView Everybody = new();

    private readonly Option<string[]> _tiers = symbols.Several("tiers");
    private readonly Option<string[]> _cohorts = symbols.Several("cohorts");
    private readonly Option<string[]> _insurers = symbols.Several("insurers");
    private readonly Option<string[]> _agents = symbols.Several("of-agents");
    private readonly Option<int?> _carYearsFrom = symbols.Option<int?>("car-years-from");
    private readonly Option<int?> _carYearsTo = symbols.Option<int?>("car-years-to");
    private readonly Option<string[]> _lostReasons = symbols.Several("lost-reasons");
    private readonly Option<int?> _lostWithinYears = symbols.Option<int?>("lost-within-years");
    private readonly Option<decimal?> _premiumFrom = symbols.Option<decimal?>("premium-from");
    private readonly Option<decimal?> _premiumTo = symbols.Option<decimal?>("premium-to");
    private readonly Option<bool?> _loan = symbols.Option<bool?>("loan");

    public IReadOnlyList<Symbol> All =>
    [
        _tiers, _cohorts, _insurers, _agents, _carYearsFrom, _carYearsTo, _lostReasons, _lostWithinYears, _premiumFrom,
        _premiumTo, _loan,
    ];

    /// <summary>What was asked for; null for everybody.</summary>
    public SegmentView? Read(Run run)
    {
        var segment = new SegmentView(
            Some(run.Value(_tiers)), Some(run.Value(_cohorts)), Some(run.Value(_insurers)), Some(run.Value(_agents)),
            run.Value(_carYearsFrom), run.Value(_carYearsTo), Some(run.Value(_lostReasons)),
            run.Value(_lostWithinYears), run.Value(_premiumFrom), run.Value(_premiumTo), run.Value(_loan));
        return segment == Everybody ? null : segment;
    }

    private static string[]? Some(string[]? given) => given is { Length: > 0 } ? given : null;
}
