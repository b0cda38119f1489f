using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>A silo in whose rehearsal calls fall due from the first morning on, and agents who make them.</summary>
public sealed class CalledSilo : RunningSilo
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> Pace { get; } =
        ["--start", "2026-04-01", "--speed", "0.01", "--responses", "sample"];

    /// <summary>The playbook calls on the seventy-fourth day before it: the first day of the rehearsal.</summary>
    protected override DateOnly FirstExpiry { get; } = new(2026, 6, 14);

    /// <summary>The page with the token of a new agent of all dealers.</summary>
    public async Task<string> AsAgentAsync(string name)
    {
        using var http = Client();
        using var answer = await http.PostAsJsonAsync("/api/v1/keys", new
        {
            name,
            role = "agent",
            dealers = (string[])["SH001", "SH002", "SH003"],
        });
        answer.EnsureSuccessStatusCode();
        var key = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new Uri(Bare, "/#token=" + key.GetProperty("token").GetString()).ToString();
    }

    /// <summary>A policy term as the interface shows it.</summary>
    public async Task<JsonElement> PolicyAsync(string id)
    {
        using var http = Client();
        return await http.GetFromJsonAsync<JsonElement>($"/api/v1/policies/{id}");
    }

    private HttpClient Client()
    {
        var http = new HttpClient { BaseAddress = Bare };
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", Page.Fragment["#token=".Length..]);
        http.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        return http;
    }
}
