using System.Text;
using CampaignEngine.Cli.Running;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await CampaignProgram.RunAsync(args, Surroundings.OfProcess(), stop.Token);
