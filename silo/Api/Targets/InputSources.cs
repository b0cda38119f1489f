using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Targets;

/// <summary>Says in words where the engine has each input of a target from.</summary>
internal static class InputSources
{
    /// <summary>The sources of the inputs that are known, by their names on the wire.</summary>
    /// <param name="year">The year whose terms expire.</param>
    /// <param name="counted">Inputs as the engine counted them, books included.</param>
    /// <param name="books">What the books said.</param>
    public static IReadOnlyList<InputSourceView> Of(int year, TargetInputs counted, BookYear books) =>
    [
        .. new[]
        {
            Source(counted.LastRenewals, nameof(counted.LastRenewals), Ended(year)),
            Source(counted.LastRate, nameof(counted.LastRate), Ended(year)),
            Source(counted.LastAttainment, nameof(counted.LastAttainment), new(
                $"Terms won in {year - 1}, by the targets of its months.", $"{year - 1} 年已续保单数 ÷ 当年各月目标。")),
            Source(counted.ExpiringBase, nameof(counted.ExpiringBase), new(
                $"Policies of the ledgers that expire in {year}.", $"台账中 {year} 年到期的保单。")),
            Source(counted.AveragePremium, nameof(counted.AveragePremium), new(
                $"Mean premium of the policies that expire in {year}.", $"{year} 年到期保单的平均保费。")),
            Source(counted.NewCarSales, nameof(counted.NewCarSales), new(
                $"Book of new-car sales, {year - 1}.", $"{year - 1} 年新车销售记录。")),
            Source(counted.NewCarInsuranceRate, nameof(counted.NewCarInsuranceRate), Rate(year, books.Sold)),
            Source(counted.ServiceOnlyCustomers, nameof(counted.ServiceOnlyCustomers), new(
                $"Book of visits, {year - 1}: cars that came and were neither bought nor insured here.",
                $"{year - 1} 年售后进厂记录：到店而未在本店购车、未在本店投保的车辆。")),
            Source(counted.LostCustomers, nameof(counted.LostCustomers), Lost(year, books)),
        }.OfType<InputSourceView>(),
    ];

    private static InputSourceView? Source(decimal? value, string name, LocalizedText text) =>
        value is null ? null : new InputSourceView(char.ToLowerInvariant(name[0]) + name[1..], text);

    private static LocalizedText Ended(int year) => new(
        $"Terms of {year - 1} that were won or lost.", $"{year - 1} 年已续保与战败的保单。");

    private static LocalizedText Rate(int year, NewCars? sold) => sold is { Unsaid: > 0 }
        ? new(
            $"Book of new-car sales, {year - 1}: {sold.Insured} insured of {sold.Sold - sold.Unsaid}; of "
                + $"{sold.Unsaid} more nobody says whether.",
            $"{year - 1} 年新车销售记录：{sold.Sold - sold.Unsaid} 台中投保 {sold.Insured} 台，另有 {sold.Unsaid} 台未注明。")
        : new(
            $"Book of new-car sales, {year - 1}: {sold?.Insured} insured of {sold?.Sold}.",
            $"{year - 1} 年新车销售记录：{sold?.Sold} 台中投保 {sold?.Insured} 台。");

    private static LocalizedText Lost(int year, BookYear books) => books.Lost is null
        ? new(
            $"Terms lost in {year - 1}: no visits were imported, so nobody knows who was lost to the workshop.",
            $"{year - 1} 年战败保单数：尚未导入售后进厂记录，无法统计售后流失客户。")
        : new(
            $"Book of visits: customers who became lost in {year - 1} by the rule of 360 days.",
            $"售后进厂记录：{year - 1} 年内按 360 天规则流失的客户。");
}
