global using System;
global using static PureCrypto.Prelude;
