using System.IO.Compression;
using System.Xml;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>
/// Makes a workbook's error cells readable: ExcelDataReader shows #N/A and its like as empty cells, and a lost phone or
/// consent must not pass for one that was never given.
/// </summary>
internal static class XlsxErrors
{
    private const string Cell = "c";
    private const string Kind = "t";
    private const string Error = "e";
    private const string Text = "str";

    /// <summary>A passing copy of a workbook, in which error cells hold their error as text.</summary>
    public static async Task<FileStream> ShownAsync(string path, CancellationToken stop)
    {
        var copy = CreateBeside(path);
        try
        {
            await using (var file = LedgerFile.OpenStream(path))
                await CopyAsync(file, copy, stop);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    // The copy holds personal data, and a process that is killed cleans nothing up. So no name leads to it, except on
    // Windows, where an open file keeps its name: there the import's end removes what a killed silo has left.
    private static FileStream CreateBeside(string path)
    {
        var name = $"{path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 64 << 10,
            Options = FileOptions.DeleteOnClose,
        };
        if (OperatingSystem.IsWindows())
            return new FileStream(name, options);
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var copy = new FileStream(name, options);
        File.Delete(name);
        return copy;
    }

    private static async Task CopyAsync(Stream from, Stream to, CancellationToken stop)
    {
        await using var source = await ZipArchive.CreateAsync(from, ZipArchiveMode.Read, leaveOpen: true, null, stop);
        await using var target = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, null, stop);
        foreach (var part in source.Entries.Where(IsNeeded))
        {
            await using var content = await part.OpenAsync(stop);
            await using var shown =
                await target.CreateEntry(part.FullName, CompressionLevel.Fastest).OpenAsync(stop);
            if (part.FullName.Contains("/worksheets/", StringComparison.OrdinalIgnoreCase) && !IsRelations(part))
                CopySheet(content, shown);
            else
                await content.CopyToAsync(shown, stop);
        }
    }

    // Pictures and the like carry no cell.
    private static bool IsNeeded(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || IsRelations(part);

    private static bool IsRelations(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void CopySheet(Stream from, Stream to)
    {
        using var reader = XmlReader.Create(from);
        using var writer = XmlWriter.Create(to);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    CopyElement(reader, writer);
                    break;
                case XmlNodeType.EndElement:
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    writer.WriteString(reader.Value);
                    break;
                default:
                    break;
            }
        }
    }

    private static void CopyElement(XmlReader reader, XmlWriter writer)
    {
        var (isCell, isEmpty) = (reader.LocalName == Cell, reader.IsEmptyElement);
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            var isError = isCell && reader is { LocalName: Kind, Value: Error };
            writer.WriteAttributeString(
                reader.Prefix, reader.LocalName, reader.NamespaceURI, isError ? Text : reader.Value);
        }

        if (isEmpty)
            writer.WriteEndElement();
    }
}
