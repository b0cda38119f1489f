using System.Text.Json;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Playbooks;

public sealed class PlaybooksApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Playbooks = "/api/v1/playbooks";

    [Fact]
    public async Task A_changed_text_is_a_new_version_and_the_same_text_is_none()
    {
        var yaml = ShippedPlaybooks.All[0].Yaml + "\n# changed\n";
        var first = VersionOf(await AddAsync(yaml));
        Assert.Equal(first, VersionOf(await AddAsync(yaml)));
        Assert.Equal(first + 1, VersionOf(await AddAsync(yaml + "# again\n")));
        Assert.Equal(yaml, (await ReadAsync($"/bdc-90?version={first}")).GetProperty("yaml").GetString());
        Assert.Equal(first + 1, (await ReadAsync("/bdc-90")).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task The_list_shows_one_line_for_each_playbook_whatever_its_versions()
    {
        await AddAsync(ShippedPlaybooks.All[0].Yaml + "\n# listed\n");
        var items = await host.ItemsAsync(await host.TokenAsync(Role.Manager, host.World.A.Id), Playbooks);
        Assert.Single(items, item => item.GetProperty("name").GetString() == "bdc-90");
    }

    [Fact]
    public async Task A_playbook_shows_its_touches_in_order_of_day()
    {
        var touches = (await ReadAsync("/bdc-90?version=1")).GetProperty("touches").EnumerateArray().ToList();
        Assert.Equal("sms-90", touches[0].GetProperty("name").GetString());
        var days = touches.Select(touch => touch.GetProperty("day").GetInt32()).ToList();
        Assert.Equal(days.Order(), days);
    }

    [Fact]
    public async Task A_touch_says_which_tiers_get_it_when_not_all_do()
    {
        var yaml = ShippedPlaybooks.All.Single(playbook => playbook.Yaml.Contains(
            "name: multichannel-60", StringComparison.Ordinal)).Yaml;
        using var added = JsonDocument.Parse((await AddAsync(yaml)).Body);
        var touches = added.RootElement.GetProperty("touches").EnumerateArray().ToList();
        Assert.False(touches[0].TryGetProperty("tiers", out _));
        var robot = touches.First(touch => touch.GetProperty("channel").GetString() == "robot");
        Assert.Equal(["B", "C"], robot.GetProperty("tiers").EnumerateArray().Select(tier => tier.GetString()));
    }

    [Theory]
    [InlineData("/nobody")]
    [InlineData("/bdc-90?version=987")]
    public async Task An_unknown_name_or_version_is_not_found(string path) => Assert.Equal(
        404, (await host.CallAsync(await host.TokenAsync(Role.Operator), "GET", Playbooks + path)).Status);

    [Fact]
    public async Task A_faulty_text_is_answered_with_the_place_of_each_fault()
    {
        var (status, body) = await AddAsync("name: [");
        Assert.Equal(422, status);
        Assert.Contains("playbook-invalid", body, StringComparison.Ordinal);
        var place = JsonDocument.Parse(body).RootElement.GetProperty("places")[0];
        Assert.True(place.GetProperty("line").GetInt32() >= 1);
    }

    [Fact]
    public async Task A_text_message_that_nobody_has_written_is_refused_before_a_campaign_counts_on_it()
    {
        var yaml = ShippedPlaybooks.All[0].Yaml.Replace("template: care", "template: caer", StringComparison.Ordinal);
        var (status, body) = await AddAsync(yaml);
        Assert.Equal(422, status);
        var place = JsonDocument.Parse(body).RootElement.GetProperty("places")[0];
        Assert.Equal(yaml[..yaml.IndexOf("caer", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1,
            place.GetProperty("line").GetInt32());
        Assert.Contains("care, expiry-reminder", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_of_some_dealers_may_not_add_for_all()
    {
        var token = await host.TokenAsync(Role.Operator, host.World.A.Id);
        var yaml = ShippedPlaybooks.All[0].Yaml;
        Assert.Equal(403, (await host.TextAsync(token, "POST", Playbooks, "application/yaml", yaml)).Status);
    }

    private static int VersionOf((int Status, string Body) answer)
    {
        Assert.True(answer.Status == 201, answer.Body);
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("version").GetInt32();
    }

    private async Task<(int Status, string Body)> AddAsync(string yaml) => await host.TextAsync(
        await host.TokenAsync(Role.Operator), "POST", Playbooks, "application/yaml", yaml);

    private async Task<JsonElement> ReadAsync(string path) =>
        await host.ReadAsync(await host.TokenAsync(Role.Operator), Playbooks + path);
}
