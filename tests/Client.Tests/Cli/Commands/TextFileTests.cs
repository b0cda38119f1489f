using System.Text;

namespace CampaignEngine.Client.Tests.Cli.Commands;

/// <summary>Which encodings a <c>TextFile</c> may have.</summary>
public sealed class TextFileTests : IDisposable
{
    private const string Text = "name: 方案\n";
    private const string Year = """{"year":2027,"source":"notice","addedAt":"2026-01-01T00:00:00+00:00"}""";

    private static readonly byte[] Gbk = [.. "name: "u8, 0xB7, 0xBD, 0xB0, 0xB8];

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("en", "is not UTF-8", "playbook", "add")]
    [InlineData("zh", "不是 UTF-8 编码", "playbook", "add")]
    [InlineData("en", "is not UTF-8", "calendar", "add", "2027")]
    public async Task A_text_in_another_encoding_is_not_sent_damaged(
        string language, string told, params string[] args)
    {
        foreach (var bytes in new[] { Gbk, [.. Encoding.UTF8.Preamble, .. Gbk] })
        {
            var path = Write(bytes);

            Assert.Equal(2, await _terminal.RunAsync([.. args, path, "--lang", language]));

            Assert.Contains($"{path} {told}", _terminal.Error);
        }
        Assert.Empty(_terminal.Server.Calls);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task A_text_that_names_its_encoding_is_read_in_it(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        _terminal.Server.Json(Year);

        await _terminal.RunAsync(
            "calendar", "add", "2027", Write([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));

        Assert.Equal(Text, _terminal.Server.Last.Text);
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(_terminal.Home, "file.txt");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
