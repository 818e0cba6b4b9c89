namespace PureCrypto.Tests.Support;

/// <summary>Where the sources are: the folder above the test assembly that holds the solution.</summary>
public static class Repository
{
    /// <summary>The folder of <c>PureCrypto.sln</c>.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The full path of a file given by its path from the root, with forward slashes.</summary>
    public static string PathOf(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    private static string Find(DirectoryInfo from)
    {
        for (DirectoryInfo? folder = from; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PureCrypto.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {from.FullName} holds PureCrypto.sln.");
    }
}
