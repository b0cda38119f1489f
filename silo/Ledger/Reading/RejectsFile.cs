using System.Buffers;
using System.Globalization;
using System.Text;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Writes rejects as a CSV that spreadsheets open safely: UTF-8 with BOM, no cell becomes a formula.</summary>
internal sealed class RejectsFile : IAsyncDisposable
{
    private const string Header = "line,column,value,code,reason_en,reason_zh";

    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r＝＋－＠");
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\"\t\r\n");

    private readonly StreamWriter _writer;
    private bool _started;

    public RejectsFile(Stream target) =>
        _writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true)
        {
            NewLine = "\r\n",
        };

    public async Task WriteAsync(LedgerReject reject, CancellationToken stop)
    {
        await StartAsync(stop);
        var line = reject.Line.ToString(CultureInfo.InvariantCulture);
        var cells = string.Join(',',
            line, Escape(reject.Column), Escape(reject.Value), reject.Code, Escape(reject.ReasonEn), Escape(reject.ReasonZh));
        await _writer.WriteLineAsync(cells.AsMemory(), stop);
    }

    public async ValueTask DisposeAsync()
    {
        await StartAsync(CancellationToken.None);
        await _writer.DisposeAsync();
    }

    /// <summary>One cell of CSV whose text a spreadsheet shows and never runs. Source: OWASP CSV injection.</summary>
    internal static string Escape(string text)
    {
        var formula = text.Length > 0 && FormulaStarts.Contains(text[0]);
        if (!formula && !text.ContainsAny(NeedsQuotes))
            return text;
        return $"\"{(formula ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private async Task StartAsync(CancellationToken stop)
    {
        if (_started)
            return;
        _started = true;
        await _writer.WriteLineAsync(Header.AsMemory(), stop);
    }
}
