using System.CommandLine;
using CampaignEngine.Cli.Running;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>What a manager says of an agent's month; what is left out is not known.</summary>
internal sealed class PayFactSymbols(SymbolKit symbols)
{
    private readonly Option<string?> _plan = symbols.Option<string?>("pay-plan", "plan");
    private readonly Option<int?> _target = symbols.Option<int?>("own-target");
    private readonly Option<decimal?> _premiumTarget = symbols.Option<decimal?>("own-premium-target");
    private readonly Option<decimal?> _satisfaction = symbols.Option<decimal?>("satisfaction");
    private readonly Option<decimal?> _addOns = symbols.Option<decimal?>("add-ons");
    private readonly Option<int?> _called = symbols.Option<int?>("called");
    private readonly Option<int?> _returned = symbols.Option<int?>("returned");
    private readonly Option<decimal?> _callPlan = symbols.Option<decimal?>("call-plan");
    private readonly Option<decimal?> _report = symbols.Option<decimal?>("report");
    private readonly Option<decimal?> _sampleCheck = symbols.Option<decimal?>("sample-check");
    private readonly Option<decimal?> _profit = symbols.Option<decimal?>("profit");

    public IEnumerable<Symbol> All =>
    [
        _plan, _target, _premiumTarget, _satisfaction, _addOns, _called, _returned, _callPlan, _report, _sampleCheck,
        _profit,
    ];

    /// <summary>The facts of an agent's month; they take the place of all that was said before.</summary>
    public PayFactsView Of(Run run, string month, string agent) => new(
        month, agent, run.Value(_plan), run.Value(_target), run.Value(_premiumTarget), run.Value(_satisfaction),
        run.Value(_addOns), run.Value(_called), run.Value(_returned), run.Value(_callPlan), run.Value(_report),
        run.Value(_sampleCheck), run.Value(_profit));
}
