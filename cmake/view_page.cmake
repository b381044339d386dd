# The page of `entente view`. npm fetches what it is made from when CMake runs, esbuild bundles it when the program is built.
# Where npm is absent or can fetch nothing, the program is built without the page and says so.
option(ENTENTE_VIEW "Build the page of `entente view`, which needs npm" ON)
find_program(NPM npm)
find_program(NODE NAMES node nodejs)
mark_as_advanced(NPM NODE)

set(view_source ${PROJECT_SOURCE_DIR}/export/view)
set(view_binary ${PROJECT_BINARY_DIR}/view)
set(view_fetched OFF)  # whether all is there that the page is made from

if(NOT ENTENTE_VIEW)
  message(STATUS "The program is built without the page of `entente view`, as asked")
elseif(NPM AND NODE)
  configure_file(${view_source}/package.json ${view_binary}/package.json COPYONLY)
  configure_file(${view_source}/package-lock.json ${view_binary}/package-lock.json COPYONLY)
  file(SHA256 ${view_source}/package-lock.json wanted)
  set(fetched "")
  if(EXISTS ${view_binary}/fetched)
    file(READ ${view_binary}/fetched fetched)
  endif()
  if(NOT fetched STREQUAL wanted)
    message(STATUS "Fetching the libraries of the page with npm")
    execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=1
      WORKING_DIRECTORY ${view_binary} TIMEOUT 180 RESULT_VARIABLE failure OUTPUT_QUIET ERROR_VARIABLE reason)
    if(NOT failure)
      file(WRITE ${view_binary}/fetched ${wanted})
      set(fetched ${wanted})
    else()
      message(WARNING "npm could not fetch what the page of `entente view` is made from: the program is built without it.\n${reason}")
    endif()
  endif()
  if(fetched STREQUAL wanted)
    set(view_fetched ON)
  endif()
else()
  message(STATUS "npm was not found: the program is built without the page of `entente view`")
endif()

if(view_fetched)
  file(GLOB view_files CONFIGURE_DEPENDS ${view_source}/*.js ${view_source}/*.mjs ${view_source}/*.css ${view_source}/*.html)
  add_custom_command(OUTPUT ${view_binary}/page_template.cpp
    COMMAND ${NODE} ${view_source}/build.mjs ${view_binary}
    DEPENDS ${view_files} ${view_binary}/fetched
    COMMENT "Bundling the page of `entente view`" VERBATIM)
  target_sources(entente_export PRIVATE ${view_binary}/page_template.cpp)
else()
  target_sources(entente_export PRIVATE ${view_source}/no_page.cpp)
endif()
