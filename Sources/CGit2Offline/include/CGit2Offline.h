// Declares nothing: the stand-ins are for the linker alone.
#pragma once
