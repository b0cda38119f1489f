using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CampaignEngine.Wire;

namespace CampaignEngine.Faults.Tests;

/// <summary>A database that is too slow for what is asked of a silo.</summary>
[Collection(Disturbed.Name)]
public sealed class FullQueueTests(UndisturbedRun undisturbed)
{
    // Fewer than all policies, and more than the campaign itself brings at once.
    private const int Capacity = 48;

    private const string Quotes = "SELECT count(*) FROM journal WHERE message = 'quote-given'";

    [Fact]
    public async Task A_full_queue_answers_429_with_a_time_and_every_command_is_done_once_when_it_is_repeated()
    {
        await using var silos = await Silos.MakeAsync(undisturbed, "full");
        silos.Order = silos.Order with { TurnCapacity = Capacity };
        SiloProcess silo;
        await using (await silos.HoldClockAsync())
        {
            silo = silos.Start(0);
            using var http = Caller(await silo.ReadyAsync());
            var policies = await silos.IdsAsync();
            Assert.Equal(UndisturbedRun.Policies, policies.Count);
            var refused = await RefusedAsync(silos, http, policies);
            foreach (var policy in refused)
                await silo.UntilAsync($"policy {policy} has heard of its quote",
                    async () => await QuoteAsync(http, policy) == HttpStatusCode.OK);
        }

        Assert.Equal(UndisturbedRun.Policies, await silos.CountAsync(Quotes));
        Assert.Equal(undisturbed.Touches.Fates, (await silos.EndWellAsync(silo)).Fates);
    }

    // All at once, while no turn can be committed; those that were not told that it is done.
    private static async Task<IReadOnlyList<long>> RefusedAsync(
        Silos silos, HttpClient http, IReadOnlyList<long> policies)
    {
        List<Task<HttpStatusCode>> quotes;
        await using (await silos.HoldTurnsAsync())
        {
            quotes = [.. policies.Select(policy => QuoteAsync(http, policy))];
            await foreach (var quote in Task.WhenEach(quotes))
                if (await quote == HttpStatusCode.TooManyRequests)
                    break;
        }
        var answers = await Task.WhenAll(quotes);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        return [.. policies.Where((_, place) => answers[place] != HttpStatusCode.OK)];
    }

    private static HttpClient Caller(Uri page)
    {
        var http = new HttpClient { BaseAddress = new Uri(page.GetLeftPart(UriPartial.Authority)) };
        var token = page.Fragment[(page.Fragment.IndexOf('=', StringComparison.Ordinal) + 1)..];
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    // The same command under the same key, however often.
    private static async Task<HttpStatusCode> QuoteAsync(HttpClient http, long policy)
    {
        var id = policy.ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(
            HttpMethod.Post, Routes.PolicyCommands.Replace("{id:long}", id, StringComparison.Ordinal))
        {
            Content = JsonContent.Create(new PolicyCommand("quote", Kind: "indicative")),
            Headers = { { "Idempotency-Key", $"quote-{id}" } },
        };
        using var answer = await http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Assert.Contains("busy", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        }
        return answer.StatusCode;
    }
}
