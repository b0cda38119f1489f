using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>A silo on the real clock whose customers write what a test says.</summary>
public sealed class WrittenToSilo : RunningSilo
{
    private const string Secret = "a secret of the page's gateway";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Pace { get; } = ["--speed", "realtime"];

    /// <inheritdoc/>
    protected override DateOnly FirstExpiry { get; } =
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(80);

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["CAMPAIGN_SMS_GATEWAY"] = "http://127.0.0.1:9",
        ["CAMPAIGN_SMS_SECRET"] = Secret,
    };

    /// <summary>Brings a text as the gateway would, signed.</summary>
    public async Task WriteAsync(string id, string phone, string words)
    {
        var now = TimeProvider.System.GetUtcNow();
        var body = $$"""[{"id":"{{id}}","phone":"{{phone}}","text":"{{words}}","at":"{{now:O}}"}]""";
        var at = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{id}.{at}.{body}"));
        using var http = new HttpClient();
        using var call = new HttpRequestMessage(HttpMethod.Post, new Uri(Bare, "/api/v1/inbound"))
        {
            Content = new StringContent(body, new MediaTypeHeaderValue("application/json")),
        };
        call.Headers.Add("webhook-id", id);
        call.Headers.Add("webhook-timestamp", at);
        call.Headers.Add("webhook-signature", "v1," + Convert.ToBase64String(mac));
        using var answer = await http.SendAsync(call);
        answer.EnsureSuccessStatusCode();
    }
}
