using System.Globalization;
using System.Text;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using CsvHelper;
using Npgsql;

namespace CampaignEngine.Silo.Startup;

/// <summary>
/// Writes every touch of a campaign as a row of CSV; instants are local to the dealer, with their offset.
/// </summary>
internal sealed class TouchesFile(Databases databases, TurnContexts contexts)
{
    private static readonly string ReadTouches = Sql.Load("Startup/read_touches.sql");

    private static readonly string[] Headers =
        ["policy", "dealer", "plate", "expiry", "touch", "channel", "planned_at", "done_at", "status", "rule"];

    public async Task WriteAsync(string campaign, string path, CancellationToken stop)
    {
        await using var lookups = await databases.Api.OpenConnectionAsync(stop);
        await using var command = databases.Bulk.Command(ReadTouches, campaign);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await using var text =
            new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        Write(csv, Headers);
        while (await reader.ReadAsync(stop))
        {
            var playbook = await contexts.PlaybookAsync(lookups, reader.GetInt32(10), stop);
            var zone = (await contexts.DealerAsync(lookups, reader.GetInt32(11), stop)).Zone;
            Write(csv, Row(reader, playbook, zone));
        }
    }

    private static string[] Row(NpgsqlDataReader reader, Playbook playbook, TimeZoneInfo zone)
    {
        var step = reader.GetInt16(4);
        return
        [
            reader.GetString(0), reader.GetString(1), TextOf(reader, 2),
            $"{reader.GetFieldValue<DateOnly>(3):yyyy-MM-dd}",
            step < playbook.Touches.Count ? playbook.Touches[step].Name : Touch.AppointmentName(step),
            reader.GetString(5),
            InstantOf(reader, 6, zone), InstantOf(reader, 7, zone), reader.GetString(8), TextOf(reader, 9),
        ];
    }

    private static string TextOf(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? "" : reader.GetString(column);

    private static string InstantOf(NpgsqlDataReader reader, int column, TimeZoneInfo zone) => reader.IsDBNull(column)
        ? ""
        : TimeZoneInfo.ConvertTime(reader.GetFieldValue<DateTimeOffset>(column), zone)
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static void Write(CsvWriter csv, string[] fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.EndRecord();
    }
}
