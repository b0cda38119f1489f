using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Http;

namespace CampaignEngine.Silo.Tests.Api.Paging;

public sealed class PageAskTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly Caller Somebody = new(1, "one", Role.Operator, DealerScope.All);

    [Fact]
    public async Task Without_a_wish_fifty_items_are_answered_and_one_more_is_read()
    {
        var ask = await AskAsync("");
        Assert.Equal((50, 51, true), (ask.Limit, ask.Rows, ask.IsFirst));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task Only_a_row_too_many_tells_of_a_next_part(int rows, bool hasNext)
    {
        var page = (await AskAsync("?limit=2"))
            .Answer([.. Enumerable.Range(1, rows)], row => row, row => [row]);
        Assert.Equal([1, 2], page.Items);
        Assert.Equal(hasNext, page.Next is not null);
    }

    [Fact]
    public async Task A_position_comes_back_in_all_its_kinds()
    {
        var at = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(8));
        var page = (await AskAsync("?limit=1")).Answer([1, 2], row => row, _ => ["张", 7, at]);
        var next = await AskAsync($"?limit=9&after={page.Next}");
        Assert.Equal(("张", 7L, at), (next.Text(), next.Number(1), next.Instant(2)!.Value));
        Assert.Equal((false, null, null), (next.IsFirst, next.Text(3), next.Number(3)));
    }

    [Theory]
    [InlineData("?limit=1&limit=2", "limit-invalid")]
    [InlineData("?limit=", "limit-invalid")]
    [InlineData("?limit=%2B5", "limit-invalid")]
    [InlineData("?after=", "cursor-invalid")]
    [InlineData("?after=a&after=b", "cursor-invalid")]
    public async Task An_unclear_wish_is_refused(string query, string code)
    {
        var refused = await Assert.ThrowsAsync<ProblemException>(() => AskAsync(query));
        Assert.Equal((400, code), (refused.Problem.Status, refused.Problem.Code));
    }

    [Fact]
    public async Task The_order_of_filters_does_not_matter_to_a_cursor()
    {
        var page = (await AskAsync("?limit=1&a=1&b=2")).Answer([1, 2], row => row, row => [row]);
        Assert.Equal(1, (await AskAsync($"?b=2&a=1&after={page.Next}")).Number());
        await Assert.ThrowsAsync<ProblemException>(() => AskAsync($"?a=1&b=3&after={page.Next}"));
    }

    [Fact]
    public async Task Nobody_pages_without_a_caller()
    {
        var refused = await Assert.ThrowsAsync<ProblemException>(() => AskAsync("", caller: null));
        Assert.Equal("token-required", refused.Problem.Code);
    }

    private Task<PageAsk> AskAsync(string query) => AskAsync(query, Somebody);

    private async Task<PageAsk> AskAsync(string query, Caller? caller)
    {
        var context = new DefaultHttpContext { RequestServices = host.Services };
        context.Request.Path = "/api/v1/things";
        context.Request.QueryString = new QueryString(query);
        if (caller is not null)
            context.Features.Set(caller);
        return (await PageAsk.BindAsync(context))!;
    }
}
