using System.Text;
using System.Text.Json;

namespace CampaignEngine.GatewayStandIn;

/// <summary>
/// An append-only file, one JSON line per POST received, handed to the system before the reply leaves;
/// beside it <c>FILE.receipts</c> names the receipts the silo has acknowledged. Without a file nothing is
/// remembered.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly string? _path;
    private readonly FileStream? _lines;
    private readonly FileStream? _receipts;
    private readonly Lock _gate = new();

    public Journal(StandInOptions options)
    {
        _path = options.JournalFile;
        if (_path is null)
            return;
        Mend(_path);
        Mend(ReceiptsPath);
        _lines = Append(_path);
        _receipts = Append(ReceiptsPath);
    }

    private string ReceiptsPath => _path + ".receipts";

    public IEnumerable<JournalLine> Read() => Lines(_path)
        .Select(line => JsonSerializer.Deserialize(line, WireJson.Default.JournalLine)!);

    public HashSet<string> ReadReceipts() =>
        Lines(_path is null ? null : ReceiptsPath).ToHashSet(StringComparer.Ordinal);

    public void Write(JournalLine line) =>
        Write(_lines, JsonSerializer.SerializeToUtf8Bytes(line, WireJson.Default.JournalLine));

    public void WriteReceipt(string id) => Write(_receipts, Encoding.UTF8.GetBytes(id));

    public void Dispose()
    {
        _lines?.Dispose();
        _receipts?.Dispose();
    }

    private void Write(FileStream? file, byte[] line)
    {
        if (file is null)
            return;
        lock (_gate)
            file.Write([.. line, (byte)'\n']);
    }

    private static FileStream Append(string path) =>
        new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    private static IEnumerable<string> Lines(string? path)
    {
        if (path is null)
            yield break;
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    // A crash may leave half a line; its request never got a reply, so it is as if it had not arrived.
    private static void Mend(string path)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        var end = file.Length;
        while (end > 0 && ByteBefore(file, end) != '\n')
            end--;
        file.SetLength(end);
    }

    private static int ByteBefore(FileStream file, long position)
    {
        file.Position = position - 1;
        return file.ReadByte();
    }
}
