using System.Text.Json;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Imports;

public sealed class ImportsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Imports = "/api/v1/imports";

    [Theory]
    [InlineData("")]
    [InlineData("?fileName=")]
    [InlineData("?fileName=folder%2F")]
    public async Task A_ledger_without_a_name_is_refused_unread(string query)
    {
        var before = host.Ports.Done.Count;
        var (status, body) = await UploadAsync(query);
        Assert.Equal((400, before), (status, host.Ports.Done.Count));
        Assert.Contains("fileName", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C:%5Cledgers%5Ca.csv", "a.csv")]
    [InlineData("%2Fhome%2Fops%2F%E5%8F%B0%E8%B4%A6.csv", "台账.csv")]
    public async Task Only_the_last_part_of_a_path_is_a_name(string sent, string kept)
    {
        host.Ports.NextImport = host.World.A.Import;
        var (status, body) = await UploadAsync($"?fileName={sent}");
        Assert.Equal(202, status);
        Assert.Contains($"import {kept} 3", host.Ports.Done);
        Assert.Equal(host.World.A.Import, JsonDocument.Parse(body).RootElement.GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task Its_book_may_be_named_and_an_unknown_one_is_refused_unread()
    {
        host.Ports.NextImport = host.World.A.Import;
        Assert.Equal(202, (await UploadAsync("?fileName=v.csv&book=service-visits")).Status);
        Assert.Contains("import v.csv 3 service-visits", host.Ports.Done);
        var before = host.Ports.Done.Count;
        var (status, body) = await UploadAsync("?fileName=v.csv&book=visits");
        Assert.Equal((400, before), (status, host.Ports.Done.Count));
        Assert.Contains("service-visits", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_may_say_where_dealers_belong_only_for_operators()
    {
        host.Ports.NextImport = host.World.A.Import;
        var manager = await host.TokenAsync(Role.Manager);
        Assert.Equal(403, (await host.TextAsync(
            manager, "POST", $"{Imports}?fileName=d.csv&book=dealers", "text/csv", "a,b")).Status);
        Assert.Equal(202, (await UploadAsync("?fileName=d.csv&book=dealers")).Status);
    }

    [Fact]
    public async Task A_file_may_set_targets_only_for_whom_a_call_may_too()
    {
        host.Ports.NextImport = host.World.A.Import;
        var integrator = await host.TokenAsync(Role.Integrator);
        var (refused, body) = await host.TextAsync(
            integrator, "POST", $"{Imports}?fileName=t.csv&book=targets", "text/csv", "a,b");
        Assert.Equal(403, refused);
        Assert.Contains("targets", body, StringComparison.Ordinal);
        Assert.Equal(202, (await UploadAsync("?fileName=t.csv&book=targets")).Status);

        var previewed = await AddAsync("NULL");
        await host.World.RunAsync(
            "UPDATE import_job SET state = 'previewed', book = 'targets' WHERE id = $1", previewed);
        Assert.Equal(403, (await host.CallAsync(integrator, "POST", $"{Imports}/{previewed}/start")).Status);
    }

    [Fact]
    public async Task An_import_is_seen_only_by_whom_all_of_its_dealers_belong_to()
    {
        var shared = await AddAsync("ARRAY[$1, $2]::int[]", host.World.A.Id, host.World.B.Id);
        Assert.Equal(404, await StatusAsync(shared, host.World.A.Id));
        Assert.Equal(200, await StatusAsync(shared, host.World.A.Id, host.World.B.Id));
        Assert.Equal(200, await StatusAsync(shared));
    }

    [Fact]
    public async Task An_import_for_all_dealers_is_hidden_from_callers_of_some()
    {
        var all = await AddAsync("NULL");
        Assert.Equal(404, await StatusAsync(all, host.World.A.Id, host.World.B.Id));
        Assert.Equal(200, await StatusAsync(all));
    }

    [Fact]
    public async Task Imports_are_listed_newest_first()
    {
        var newest = await AddAsync("NULL");
        var items = await host.ItemsAsync(await host.TokenAsync(Role.Operator), Imports);
        Assert.Equal(newest, items[0].GetProperty("id").GetInt64());
        var ids = items.Select(import => import.GetProperty("id").GetInt64()).ToList();
        Assert.Equal(ids.OrderDescending(), ids);
    }

    [Fact]
    public async Task An_import_tells_in_both_languages_what_of_its_file_was_not_read()
    {
        var import = await AddAsync("NULL");
        await host.World.RunAsync(
            """
            INSERT INTO import_reject VALUES ($1, 0, '', '备注', 'columns_not_read', 'not read', '未读取'),
                                             ($1, 2, 'phone', 'x', 'bad-phone', 'en', 'zh')
            """, import);
        var (_, body) = await host.CallAsync(await host.TokenAsync(Role.Operator), "GET", $"{Imports}/{import}");
        var note = Assert.Single(JsonDocument.Parse(body).RootElement.GetProperty("notes").EnumerateArray());
        Assert.Equal("not read", note.GetProperty("en").GetString());
        Assert.Equal("未读取", note.GetProperty("zh").GetString());
    }

    [Fact]
    public async Task Rejects_beyond_one_reading_all_come_and_in_order_of_line()
    {
        var import = await AddAsync("NULL");
        await host.World.RunAsync(
            """
            INSERT INTO import_reject
            SELECT $1, line, 'phone', 'x', 'bad-phone', 'en', 'zh' FROM generate_series(2, 10003) AS line
            """, import);
        var (_, csv) = await host.CallAsync(
            await host.TokenAsync(Role.Operator), "GET", $"{Imports}/{import}/rejects");
        var lines = csv.TrimEnd().Split('\n').Skip(1).Select(row => int.Parse(row.Split(',')[0]));
        Assert.Equal(Enumerable.Range(2, 10_002), lines);
    }

    [Fact]
    public async Task Several_faults_of_one_line_all_come_also_across_readings()
    {
        var import = await AddAsync("NULL");
        await host.World.RunAsync(
            """
            INSERT INTO import_reject
            SELECT $1, line, field, 'x', 'bad', 'en', 'zh'
            FROM generate_series(2, 4000) AS line, unnest(ARRAY['phone', 'plate']) AS field
            """, import);
        var (_, csv) = await host.CallAsync(
            await host.TokenAsync(Role.Operator), "GET", $"{Imports}/{import}/rejects");
        Assert.Equal(2 * 3999, csv.TrimEnd().Split('\n').Length - 1);
    }

    private async Task<(int Status, string Body)> UploadAsync(string query) => await host.TextAsync(
        await host.TokenAsync(Role.Operator), "POST", Imports + query, "text/csv", "a,b");

    private async Task<int> StatusAsync(long import, params int[] dealers) => (await host.CallAsync(
        await host.TokenAsync(Role.Operator, dealers), "GET", $"{Imports}/{import}")).Status;

    private async Task<long> AddAsync(string dealers, params object?[] values) => (long)
        await host.World.ReadAsync(
        $"""
         INSERT INTO import_job (file_name, state, dealers, bytes, created_at, created_by)
         VALUES ('x.csv', 'done', {dealers}, 1, now(), 'test') RETURNING id
         """, values);
}
