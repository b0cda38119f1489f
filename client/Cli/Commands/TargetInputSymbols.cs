using System.CommandLine;
using CampaignEngine.Cli.Running;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>The inputs of a target that somebody knows better than the engine.</summary>
internal sealed class TargetInputSymbols(SymbolKit symbols)
{
    private readonly Option<int?> _lastRenewals = symbols.Option<int?>("last-renewals");
    private readonly Option<decimal?> _lastRate = symbols.Option<decimal?>("last-rate");
    private readonly Option<decimal?> _lastAttainment = symbols.Option<decimal?>("last-attainment");
    private readonly Option<int?> _expiringBase = symbols.Option<int?>("expiring-base");
    private readonly Option<int?> _newCarSales = symbols.Option<int?>("new-car-sales");
    private readonly Option<decimal?> _newCarRate = symbols.Option<decimal?>("new-car-rate");
    private readonly Option<int?> _serviceOnly = symbols.Option<int?>("service-only");
    private readonly Option<int?> _lostCustomers = symbols.Option<int?>("lost-customers");
    private readonly Option<decimal?> _insurerPolicy = symbols.Option<decimal?>("insurer-policy");
    private readonly Option<int?> _makerGuidance = symbols.Option<int?>("maker-guidance");
    private readonly Option<decimal?> _averagePremium = symbols.Option<decimal?>("average-premium");

    public IEnumerable<Symbol> All =>
    [
        _lastRenewals, _lastRate, _lastAttainment, _expiringBase, _newCarSales, _newCarRate, _serviceOnly,
        _lostCustomers, _insurerPolicy, _makerGuidance, _averagePremium,
    ];

    /// <summary>What was said; null for nothing.</summary>
    public TargetInputsView? Of(Run run)
    {
        var said = new TargetInputsView(
            run.Value(_lastRenewals), run.Value(_lastRate), run.Value(_lastAttainment), run.Value(_expiringBase),
            run.Value(_newCarSales), run.Value(_newCarRate), run.Value(_serviceOnly), run.Value(_lostCustomers),
            run.Value(_insurerPolicy), run.Value(_makerGuidance), run.Value(_averagePremium));
        return said == new TargetInputsView() ? null : said;
    }
}
