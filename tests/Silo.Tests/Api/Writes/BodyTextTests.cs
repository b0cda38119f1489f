using System.Text;
using CampaignEngine.Silo.Api.Writes;
using Microsoft.AspNetCore.Http;

namespace CampaignEngine.Silo.Tests.Api.Writes;

public sealed class BodyTextTests
{
    [Theory]
    [InlineData("年份,2027", "年份,2027")]
    [InlineData("\uFEFFyear,2027", "year,2027")]
    [InlineData("", "")]
    public async Task A_text_is_read_without_its_byte_order_mark(string sent, string read) =>
        Assert.Equal(read, await ReadAsync(Encoding.UTF8.GetBytes(sent)));

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0 })]
    [InlineData(new byte[] { 0xC4, 0xEA })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 })]
    public async Task Bytes_that_are_no_text_in_UTF8_are_not_guessed_at(byte[] sent) =>
        Assert.Null(await ReadAsync(sent));

    [Fact]
    public async Task Bytes_come_as_they_were_sent()
    {
        byte[] sent = [0xFF, 0, 0xC4];
        Assert.Equal(sent, await BodyText.ReadBytesAsync(RequestOf(sent), CancellationToken.None));
    }

    private static HttpRequest RequestOf(byte[] body) =>
        new DefaultHttpContext { Request = { Body = new MemoryStream(body) } }.Request;

    private static Task<string?> ReadAsync(byte[] body) =>
        BodyText.ReadAsync(RequestOf(body), CancellationToken.None);
}
