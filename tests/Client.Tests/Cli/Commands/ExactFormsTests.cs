using CampaignEngine.Cli.Commands;

namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>Which days, instants and amounts are taken, and that no other is guessed at.</summary>
public sealed class ExactFormsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("--expiry-to", "2026-03", "draft", "Spring", "--playbook", "bdc-90")]
    [InlineData("--expiry-from", "03/04/2026", "draft", "Spring", "--playbook", "bdc-90")]
    [InlineData("--from", "2026-3-1", "days", "7")]
    [InlineData("--premium", "1,5", "policy", "renewed", "12")]
    [InlineData("--premium", "3 200", "policy", "renewed", "12")]
    [InlineData("--premium", "120,000", "dealer", "target", "SH001", "2026-03", "--renewals", "40")]
    [InlineData("--appointment", "15:00", "task", "outcome", "31", "not-convenient", "--epoch", "4")]
    [InlineData("--appointment", "2026-03-05", "task", "outcome", "31", "not-convenient", "--epoch", "4")]
    [InlineData("--expires", "2027", "keys", "add", "ops", "--role", "operator")]
    public async Task What_could_mean_another_thing_is_not_guessed_at(
        string option, string text, params string[] args)
    {
        foreach (var language in new[] { "en", "zh" })
        {
            Assert.Equal(2, await _terminal.RunAsync([.. args, option, text, "--lang", language]));

            Assert.Contains(option, _terminal.Error);
            Assert.Contains(text, _terminal.Error);
        }
        Assert.Contains("such as", _terminal.Error);
        Assert.Contains("应为：", _terminal.Error);
        Assert.Empty(_terminal.Server.Calls);
    }

    [Fact]
    public void A_day_has_one_form()
    {
        Assert.Equal(new DateOnly(2026, 3, 5), ExactForms.Day("2026-03-05"));
        Assert.Null(ExactForms.Day("2026-02-30"));
    }

    [Theory]
    [InlineData("2026-03-05T15:00+08:00")]
    [InlineData("2026-03-05T07:00Z")]
    [InlineData("2026-03-05T07:00:00Z")]
    public void An_instant_may_name_its_zone(string text) =>
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 7, 0, 0, TimeSpan.Zero), ExactForms.Instant(text));

    [Fact]
    public void An_instant_without_a_zone_is_of_this_computer()
    {
        var local = new DateTime(2026, 3, 5, 15, 0, 0, DateTimeKind.Local);

        Assert.Equal(new DateTimeOffset(local), ExactForms.Instant("2026-03-05T15:00"));
    }

    [Theory]
    [InlineData("3200.50", 3200.5)]
    [InlineData("120000", 120000)]
    [InlineData("0", 0)]
    public void An_amount_has_a_point_or_none(string text, double yuan) =>
        Assert.Equal((decimal)yuan, ExactForms.Amount(text));

    [Theory]
    [InlineData("1e3")]
    [InlineData("-5")]
    [InlineData("¥5")]
    [InlineData("")]
    public void What_is_no_plain_amount_is_none(string text) => Assert.Null(ExactForms.Amount(text));
}
