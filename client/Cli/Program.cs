using System.Text;
using CampaignEngine.Cli.Running;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The second time it ends the process whatever it does.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
return await CampaignProgram.RunAsync(args, Surroundings.OfProcess(), stop.Token);
