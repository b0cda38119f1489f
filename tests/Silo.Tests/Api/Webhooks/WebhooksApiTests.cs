using System.Text;
using System.Text.Json;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Webhooks;

public sealed class WebhooksApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Receipt =
        """[{"id":"r1","key":"A01/x/sms-90/0","status":"delivered","at":"2026-03-01T02:00:00Z"}]""";
    private const string Text = """[{"id":"t1","phone":"13812345678","text":"T","at":"2026-03-01T02:00:00Z"}]""";

    [Theory]
    [InlineData("/api/v1/receipts", Receipt, "receipts 1")]
    [InlineData("/api/v1/inbound", Text, "texts 1")]
    public async Task A_signed_message_is_stored_before_it_is_acknowledged(string path, string body, string done)
    {
        Assert.Equal((200, """{"code":0}"""), await PostAsync(path, body, ApiHost.SmsSecret));
        Assert.Contains(done, host.Ports.Done);
    }

    [Theory]
    [InlineData("text/plain", ApiHost.SmsSecret, 200)]
    [InlineData("application/octet-stream", ApiHost.SmsSecret, 200)]
    [InlineData("text/plain", "another secret", 401)]
    public async Task The_signature_decides_and_not_the_type_of_the_body(string media, string secret, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/receipts");
        foreach (var (name, value) in Signed(Receipt, secret))
            request.Headers.TryAddWithoutValidation(name, value);
        request.Content = new StringContent(Receipt, Encoding.UTF8, media);
        using var answer = await host.Http.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/receipts")]
    [InlineData("/api/v1/inbound")]
    public async Task A_message_signed_by_another_is_refused(string path) =>
        Assert.Equal(401, (await PostAsync(path, Receipt, "another secret")).Status);

    [Fact]
    public async Task An_unsigned_message_is_refused() =>
        Assert.Equal(401, (await host.CallAsync(null, "POST", "/api/v1/receipts", Receipt)).Status);

    [Fact]
    public async Task A_signed_message_that_cannot_be_read_is_refused() =>
        Assert.Equal(400, (await PostAsync("/api/v1/receipts", "{}", ApiHost.SmsSecret)).Status);

    [Theory]
    [InlineData("/api/v1/receipts", "{}",
        "The body cannot be read: body is not a JSON array.", "无法读取请求体：内容不是 JSON 数组。")]
    [InlineData("/api/v1/receipts", """[{"id":7}]""",
        "The body cannot be read: not the agreed JSON at line 1, byte 9.", "无法读取请求体：第 1 行第 9 字节不符合约定的 JSON。")]
    [InlineData("/api/v1/inbound", """[{"id":"","phone":"1","text":"T","at":"2026-03-01T02:00:00Z"}]""",
        "The body cannot be read: item 1: id is empty.", "无法读取请求体：第 1 条：id 为空。")]
    public async Task The_place_of_a_fault_is_told_in_both_languages(string path, string body, string en, string zh)
    {
        var problem = JsonDocument.Parse((await PostAsync(path, body, ApiHost.SmsSecret)).Body).RootElement;
        Assert.Equal(
            (en, zh), (problem.GetProperty("detail").GetString(), problem.GetProperty("detailZh").GetString()));
    }

    private Task<(int Status, string Body)> PostAsync(string path, string body, string secret) =>
        host.CallAsync(null, "POST", path, body, Signed(body, secret));

    private static (string Name, string Value)[] Signed(string body, string secret)
    {
        var headers = new WebhookSignature([secret], TimeProvider.System).Sign("msg_1", Encoding.UTF8.GetBytes(body));
        return
        [
            (WebhookHeaders.IdName, headers.Id!), (WebhookHeaders.TimestampName, headers.Timestamp!),
            (WebhookHeaders.SignatureName, headers.Signature!),
        ];
    }
}
