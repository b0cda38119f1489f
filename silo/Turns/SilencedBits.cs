using CampaignEngine.Grains;

namespace CampaignEngine.Silo.Turns;

/// <summary>Silenced channels as the bits that SQL can test: bit n stands for channel n.</summary>
internal static class SilencedBits
{
    /// <summary>The bits of a set of channels.</summary>
    public static short Of(IEnumerable<Channel> silenced) =>
        (short)silenced.Aggregate(0, (bits, channel) => bits | (1 << (int)channel));

    /// <summary>Whether a channel's bit is set.</summary>
    public static bool Contains(short bits, Channel channel) => (bits & (1 << (int)channel)) != 0;
}
