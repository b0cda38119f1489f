using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>A silo whose terms end in the days after it starts and have an agent.</summary>
public sealed class PaidSilo : RunningSilo
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> Pace { get; } =
        ["--start", "2026-06-01", "--speed", "4", "--responses", "sample"];

    /// <inheritdoc/>
    protected override string? Agent => "李芳";

    /// <summary>Puts something to a dealer.</summary>
    public async Task PutAsync(string path, object body)
    {
        using var http = new HttpClient { BaseAddress = Bare };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", Page.Fragment.Split('=', 2)[1]);
        using var answer = await http.PutAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
    }
}
