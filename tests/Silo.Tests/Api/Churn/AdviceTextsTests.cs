using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Churn;

namespace CampaignEngine.Silo.Tests.Api.Churn;

/// <summary>Advice in words, and the other words of <see cref="ChurnTexts"/>.</summary>
public sealed class AdviceTextsTests
{
    private static readonly Insurer PingAn = InsurerNames.Of("平安")!;

    public static TheoryData<InsurerAdvice, string, string, string> All { get; } = new()
    {
        { new InsurerAdvice.NothingRenewed(), "nothing-renewed", "note", "尚无已续保" },
        { new InsurerAdvice.NoInsurerNamed(7), "no-insurer-named", "warning", "7 单续保均未注明" },
        { new InsurerAdvice.TooFewPartners(1, 2), "too-few-partners", "warning", "至少与 2 家" },
        { new InsurerAdvice.DependsOnOne(PingAn, 0.625m, 0.5m), "depends-on-one", "warning", "平安产险占续保的 62.5 %" },
        { Core(0.92m, ConcentrationFit.Dense), "core-dense", "warning", "高 22 个百分点" },
        { Core(0.55m, ConcentrationFit.Spread), "core-spread", "warning", "低 15 个百分点" },
        { Core(0.72m, ConcentrationFit.Fits), "core-fits", "good", "符合约 70 %" },
        { new InsurerAdvice.Partners(2, 160m, new(6, 7)), "partners-below", "note", "宜有 6–7 家" },
        { new InsurerAdvice.Partners(9, 160m, new(6, 7)), "partners-above", "note", "可考虑减少" },
        { new InsurerAdvice.Partners(6, 10m / 3, new(6, 6)), "partners-fit", "good", "约 3.3 单，宜有 6 家" },
        { new InsurerAdvice.Compensate(PingAn, 0.05m, 13), "compensate", "note", "约 13 单新车保险补偿" },
        { new InsurerAdvice.NoNewCars(), "no-new-cars", "note", "导入含新车初登日期" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Advice_has_a_weight_and_words_in_both_languages(
        InsurerAdvice advice, string code, string weight, string part)
    {
        var view = AdviceTexts.Of(advice);
        Assert.Equal((code, weight), (view.Code, view.Weight));
        Assert.Contains(part, view.Text.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain(view.Text.En, sign => sign is >= '一' and <= '龥');
    }

    [Fact]
    public void Every_standing_has_words_of_its_own()
    {
        var names = Enum.GetValues<CareStanding>().Select(ChurnTexts.NameOf).ToList();
        Assert.Equal(names.Count, names.Select(name => name.Zh).Distinct().Count());
        Assert.Contains("360 天", ChurnTexts.RuleOf(LostRule.Usual).Zh, StringComparison.Ordinal);
    }

    private static InsurerAdvice.Core Core(decimal share, ConcentrationFit fit) =>
        new(new Concentration(2, share, share - 0.7m, fit), 0.7m);
}
