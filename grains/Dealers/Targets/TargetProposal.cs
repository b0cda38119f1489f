using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Targets;

/// <summary>The input that a part of a proposal comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TargetInput>))]
public enum TargetInput
{
    /// <summary>Terms that were renewals last year and expire again.</summary>
    [JsonStringEnumMemberName("last-renewals")]
    LastRenewals,

    /// <summary>Cars sold and insured here last year.</summary>
    [JsonStringEnumMemberName("new-cars")]
    NewCars,

    /// <summary>Expiring terms that are neither.</summary>
    [JsonStringEnumMemberName("other-base")]
    OtherBase,

    /// <summary>Customers who only come for service.</summary>
    [JsonStringEnumMemberName("service-only")]
    ServiceOnly,

    /// <summary>Last year's lost customers.</summary>
    [JsonStringEnumMemberName("lost-customers")]
    LostCustomers,

    /// <summary>Last year's attainment.</summary>
    [JsonStringEnumMemberName("last-attainment")]
    LastAttainment,

    /// <summary>The insurers' policy.</summary>
    [JsonStringEnumMemberName("insurer-policy")]
    InsurerPolicy,

    /// <summary>The maker's guidance.</summary>
    [JsonStringEnumMemberName("maker-guidance")]
    MakerGuidance,
}

/// <summary>What one input adds to a proposed target.</summary>
/// <param name="Input">The input.</param>
/// <param name="Count">Customers it counts, or what the maker asks for; null where the input is a share.</param>
/// <param name="Rate">Their share that renews, or by which the sum changes; null for the maker's guidance.</param>
/// <param name="Renewals">What it adds, two decimals; negative takes away.</param>
/// <param name="Share">Its part of the proposal, 0.25 being a quarter; four decimals, 0 for a proposal of 0.</param>
/// <param name="IsKnown">Whether the input was given; one that was not adds nothing.</param>
public sealed record TargetPart(
    TargetInput Input, int? Count, decimal? Rate, decimal Renewals, decimal Share, bool IsKnown);

/// <summary>A yearly target with each input's part in it. Source: 001 row 1-21.</summary>
/// <param name="Renewals">Terms to win in the year.</param>
/// <param name="Premium">Premium to win, yuan to the cent; null while the average premium is not known.</param>
/// <param name="Parts">What each input adds; the parts add up to the renewals before rounding to whole terms.</param>
public sealed record TargetProposal(int Renewals, decimal? Premium, Sequence<TargetPart> Parts)
{
    // A surplus or a shortfall of a year says so much and no more about the next.
    private const decimal MostCarried = 0.10m;

    /// <summary>The proposal that inputs lead to; inputs that are at fault must have been refused before.</summary>
    public static TargetProposal From(TargetInputs inputs)
    {
        var customers = CustomersOf(inputs);
        var sum = customers.Sum(part => part.Renewals);
        var carried = inputs.LastAttainment is { } attained
            ? Math.Clamp(inputs.Rates.AttainmentCarry * (attained - 1), -MostCarried, MostCarried) : (decimal?)null;
        var changes = new[]
        {
            Change(TargetInput.LastAttainment, sum, carried),
            Change(TargetInput.InsurerPolicy, sum, inputs.InsurerPolicy),
        };
        var before = sum + changes.Sum(part => part.Renewals);
        var guided = new TargetPart(
            TargetInput.MakerGuidance, inputs.MakerGuidance, null, Math.Max(0, (inputs.MakerGuidance ?? 0) - before), 0,
            inputs.MakerGuidance is not null);
        return Of([.. customers, .. changes, guided], inputs.AveragePremium);
    }

    private static TargetProposal Of(IReadOnlyList<TargetPart> parts, decimal? averagePremium)
    {
        var sum = parts.Sum(part => part.Renewals);
        var renewals = (int)decimal.Round(Math.Max(0, sum), MidpointRounding.AwayFromZero);
        var shares = parts.Select(part => part with
        {
            Share = sum == 0 ? 0 : decimal.Round(part.Renewals / sum, 4, MidpointRounding.AwayFromZero),
        });
        var premium = averagePremium is { } average
            ? decimal.Round(renewals * average, 2, MidpointRounding.AwayFromZero) : (decimal?)null;
        return new TargetProposal(renewals, premium, Sequence.From(shares));
    }

    // Whoever is counted as a renewal or a new car is not counted again in the base.
    private static TargetPart[] CustomersOf(TargetInputs inputs)
    {
        var rates = inputs.Rates;
        var insured = inputs is { NewCarSales: { } sold, NewCarInsuranceRate: { } rate }
            ? (int?)decimal.Round(sold * rate, MidpointRounding.AwayFromZero) : null;
        var others = inputs.ExpiringBase is { } all
            ? Math.Max(0, all - (inputs.LastRenewals ?? 0) - (insured ?? 0)) : (int?)null;
        return
        [
            Part(TargetInput.LastRenewals, inputs.LastRenewals, rates.RenewalToRenewal),
            Part(TargetInput.NewCars, insured, rates.NewToRenewal),
            Part(TargetInput.OtherBase, others, inputs.LastRate ?? rates.Overall),
            Part(TargetInput.ServiceOnly, inputs.ServiceOnlyCustomers, rates.ServiceOnly),
            Part(TargetInput.LostCustomers, inputs.LostCustomers, rates.WinBack),
        ];
    }

    private static TargetPart Part(TargetInput input, int? count, decimal rate) =>
        new(input, count, rate, Rounded((count ?? 0) * rate), 0, count is not null);

    private static TargetPart Change(TargetInput input, decimal sum, decimal? change) =>
        new(input, null, change, Rounded(sum * (change ?? 0)), 0, change is not null);

    private static decimal Rounded(decimal renewals) => decimal.Round(renewals, 2, MidpointRounding.AwayFromZero);
}
