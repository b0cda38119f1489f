using System.Globalization;
using System.Text;
using CsvHelper;

namespace CampaignEngine.SampleLedger;

/// <summary>Writes a sample ledger as a dealer group would export it: CSV, Chinese headers, UTF-8 with
/// BOM.</summary>
public static class LedgerCsv
{
    private static readonly string[] Headers =
    [
        "门店编码", "门店", "保单号", "险种", "保险公司", "车牌号", "车架号", "车型", "初登日期", "车主", "手机号",
        "起保日期", "到期日", "保费", "出险次数", "客户等级", "是否按揭", "专员", "最近保养日期", "短信同意", "电话同意",
    ];

    /// <summary>Writes the file row by row, in constant memory.</summary>
    public static void Write(string path, SampleOptions options)
    {
        using var text =
            new StreamWriter(path, false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16);
        Write(text, options);
    }

    public static void Write(TextWriter text, SampleOptions options)
    {
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var header in Headers)
            csv.WriteField(header);
        csv.EndRecord();
        foreach (var row in new LedgerGenerator(options).Rows())
        {
            WriteTerm(csv, row);
            WriteCustomer(csv, row.Vehicle);
            csv.EndRecord();
        }
    }

    private static void WriteTerm(CsvWriter csv, SampleRow row)
    {
        csv.WriteField(row.Dealer.Code);
        csv.WriteField(row.Dealer.Name);
        csv.WriteField(row.PolicyNo);
        csv.WriteField(row.IsCompulsory ? "交强险" : "商业险");
        csv.WriteField(row.Insurer);
        csv.WriteField(row.Vehicle.Plate);
        csv.WriteField(row.Vehicle.Vin);
        csv.WriteField(row.Vehicle.Model.Name);
        csv.WriteField(Day(row.Vehicle.FirstRegistered));
        csv.WriteField(row.Vehicle.Owner);
        csv.WriteField(row.Vehicle.Phone);
        csv.WriteField(Day(row.Start));
        csv.WriteField(Day(row.Expiry));
        csv.WriteField(row.Premium.ToString("0.00", CultureInfo.InvariantCulture));
    }

    private static void WriteCustomer(CsvWriter csv, SampleVehicle vehicle)
    {
        csv.WriteField(vehicle.Claims.ToString(CultureInfo.InvariantCulture));
        csv.WriteField(vehicle.Tier.ToString());
        csv.WriteField(Flag(vehicle.HasLoan));
        csv.WriteField(vehicle.Agent);
        csv.WriteField(Day(vehicle.LastMaintenance));
        csv.WriteField(Flag(vehicle.ConsentSms));
        csv.WriteField(Flag(vehicle.ConsentCall));
    }

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Flag(bool? flag) => flag switch
    {
        true => "是",
        false => "否",
        null => "",
    };
}
