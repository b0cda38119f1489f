using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>The names of <see cref="KnownInsurers"/> as ledgers write them.</summary>
public sealed class InsurerNamesTests
{
    [Theory]
    [InlineData("人保财险", "picc")]
    [InlineData("中国人保", "picc")]
    [InlineData("PICC", "picc")]
    [InlineData("ｐｉｃｃ", "picc")]
    [InlineData(" 中国人民财产保险股份有限公司上海市分公司 ", "picc")]
    [InlineData("平安产险", "ping-an")]
    [InlineData("中国平安财产保险股份有限公司", "ping-an")]
    [InlineData("太平洋产险", "cpic")]
    [InlineData("太保", "cpic")]
    [InlineData("太平财险", "taiping")]
    [InlineData("太平洋财产保险(深圳)", "cpic")]
    [InlineData("国寿财险", "china-life")]
    [InlineData("大地财险", "ccic")]
    [InlineData("中华联合财险", "cic")]
    [InlineData("阳光财险", "sunshine")]
    public void An_insurer_is_known_by_any_of_its_names(string written, string code) =>
        Assert.Equal(code, InsurerNames.Of(written)!.Code);

    [Theory]
    [InlineData("人保寿")]
    [InlineData("太平鸟")]
    [InlineData("某某互助社")]
    public void An_unknown_name_stays_as_it_is(string written) =>
        Assert.Equal((written, written), (InsurerNames.Of($" {written} ")!.Code, InsurerNames.Of(written)!.Name.En));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void No_name_is_no_insurer(string? written) => Assert.Null(InsurerNames.Of(written));

    [Fact]
    public void No_name_belongs_to_two_insurers_and_each_is_found_by_all_of_its_own() => Assert.All(
        KnownInsurers.All,
        known => Assert.All(known.Names, name => Assert.Equal(known.Insurer, InsurerNames.Of(name))));
}
