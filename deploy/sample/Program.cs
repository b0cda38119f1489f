using CampaignEngine.SampleLedger;

const string Usage =
    "usage: [--rows N] [--dealers N] [--seed N] [--first-expiry YYYY-MM-DD] [--out FILE]";

if (SampleOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

LedgerCsv.Write(options.Out, options);
Console.WriteLine($"{options.Rows} policies of {options.Dealers} dealers in {options.Out}");
return 0;
