using Npgsql;

namespace CampaignEngine.Silo.Storage;

/// <summary>Reads columns that may be NULL.</summary>
internal static class Columns
{
    public static T? Maybe<T>(this NpgsqlDataReader rows, int column)
        where T : class =>
        rows.IsDBNull(column) ? null : rows.GetFieldValue<T>(column);

    public static T? MaybeValue<T>(this NpgsqlDataReader rows, int column)
        where T : struct =>
        rows.IsDBNull(column) ? null : rows.GetFieldValue<T>(column);
}
