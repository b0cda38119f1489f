using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class AdminTablesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);

    private static readonly KeyView Key = new(
        3, "li", "agent", "ce_ab", ["SH001", "SH002"], Noon, "ops", null, null);

    [Fact]
    public void A_key_of_some_dealers_names_them_and_a_key_of_all_says_so()
    {
        var sheet = Sheet.Of(AdminTables.Keys([Key, Key with { Id = 4, Dealers = null }], Sheet.English));
        Assert.Contains("SH001, SH002", sheet.Row("3"));
        Assert.Contains("all dealers", sheet.Row("4"));
    }

    [Fact]
    public void A_new_key_is_shown_with_its_token() =>
        Assert.Contains(
            "ce_secret", Sheet.Of(AdminTables.NewKey(new NewKey(Key, "ce_secret"), Sheet.English)).Text);

    [Fact]
    public void Instants_are_those_of_this_computer() =>
        Assert.Contains("2026-03-01 12:00", Sheet.Of(AdminTables.Keys([Key], Sheet.English)).Row("3"));

    [Fact]
    public void A_real_clock_has_no_speed()
    {
        var real = Sheet.Of(AdminTables.Clock(new ClockView(Noon, false), Sheet.English)).Text;
        var virtually = Sheet.Of(AdminTables.Clock(new ClockView(Noon, true, "max"), Sheet.English)).Text;
        Assert.DoesNotContain("Speed", real);
        Assert.Contains("max", virtually);
    }

    [Fact]
    public void A_role_is_told_in_the_readers_language()
    {
        var me = new MeView("ops", "operator", null);
        Assert.Contains("全部门店", Sheet.Of(AdminTables.Me(me, Sheet.Chinese)).Text);
        Assert.DoesNotContain("operator", Sheet.Of(AdminTables.Me(me, Sheet.Chinese)).Text);
    }
}
