using System.Text.Json.Serialization;

namespace CampaignEngine.Grains;

/// <summary>The ways to reach a customer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Channel>))]
public enum Channel
{
    /// <summary>A text message through the SMS gateway.</summary>
    [JsonStringEnumMemberName("sms")]
    Sms,

    /// <summary>A call by a person, offered to agents as a call task.</summary>
    [JsonStringEnumMemberName("call")]
    Call,

    /// <summary>A call by a machine. Source: 002 row 2-10; consent and hours as for a call.</summary>
    [JsonStringEnumMemberName("robot")]
    Robot,

    /// <summary>A WeCom (企业微信) message. Source: 002 row 2-10.</summary>
    [JsonStringEnumMemberName("wecom")]
    WeCom,
}

/// <summary>The persisted names of channels.</summary>
public static class ChannelNames
{
    /// <summary>The name used in playbooks, SQL, API and screens.</summary>
    public static string Name(this Channel channel) => channel switch
    {
        Channel.Sms => "sms",
        Channel.Call => "call",
        Channel.Robot => "robot",
        _ => "wecom",
    };

    /// <summary>The channel of a persisted name; null for an unknown one.</summary>
    public static Channel? Parse(string? name) => name switch
    {
        "sms" => Channel.Sms,
        "call" => Channel.Call,
        "robot" => Channel.Robot,
        "wecom" => Channel.WeCom,
        _ => null,
    };
}
